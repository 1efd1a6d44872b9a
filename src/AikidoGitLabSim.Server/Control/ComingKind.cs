namespace AikidoGitLabSim.Server.Control;

/// <summary>What kind of thing happens at a time.</summary>
public enum ComingKind
{
    /// <summary>A token expires.</summary>
    TokenExpires,

    /// <summary>A mail about the end of a token is sent.</summary>
    Mail,

    /// <summary>The bot of a token is deleted, with its tokens.</summary>
    BotDeleted,

    /// <summary>A trial or a licence ends, or blocks pushes.</summary>
    SubscriptionEnds,
}
