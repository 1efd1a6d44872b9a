namespace AikidoGitLabSim.Histories;

/// <summary>What an answer says of a token.</summary>
internal enum Outcome
{
    /// <summary>It lives: it was accepted.</summary>
    Live,

    /// <summary>It is dead: it was refused, or could not be rotated any more.</summary>
    Dead,

    /// <summary>It is dead now, by this request or by an earlier one: GitLab revokes a revoked token again.</summary>
    Revoked,

    /// <summary>It lived until this very request replaced it.</summary>
    Rotated,

    /// <summary>This request may have ended it, at any time from its start on.</summary>
    Unknown,

    /// <summary>Nothing: the request had no effect.</summary>
    Nothing,
}
