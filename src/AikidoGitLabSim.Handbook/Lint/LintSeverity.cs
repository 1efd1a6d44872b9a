namespace AikidoGitLabSim.Handbook.Lint;

/// <summary>How much a finding matters.</summary>
public enum LintSeverity
{
    /// <summary>A matter of style.</summary>
    Info,

    /// <summary>It can mislead a reader.</summary>
    Warning,

    /// <summary>The page is wrong, and the command fails.</summary>
    Error,
}
