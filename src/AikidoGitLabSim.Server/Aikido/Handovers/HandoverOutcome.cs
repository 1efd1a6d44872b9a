namespace AikidoGitLabSim.Server.Aikido.Handovers;

/// <summary>What became of a token that was handed over.</summary>
public enum HandoverOutcome
{
    /// <summary>The token is in use now.</summary>
    Taken,

    /// <summary>It is in use now, and something about it should be mended.</summary>
    TakenWithWarnings,

    /// <summary>It was turned down: GitLab refuses it, or it is not what scanning needs.</summary>
    NotTaken,

    /// <summary>It was turned down unseen: what was pasted cannot be a token.</summary>
    NotAToken,

    /// <summary>It was not taken because nothing could be found out: GitLab was not reached, or did not tell.</summary>
    Undecided,
}
