namespace AikidoGitLabSim.Validator.Reading;

/// <summary>Whether a token covers a group.</summary>
internal enum CoverageState
{
    /// <summary>GitLab's answers do not say.</summary>
    Unknown,

    /// <summary>It is the group's own token, or its user is a member of the group or of one above it.</summary>
    Covered,

    /// <summary>It is another group's token, and its user is no member.</summary>
    NotCovered,
}
