namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>How a rule ended.</summary>
public enum TraceOutcome
{
    /// <summary>It had nothing against the request.</summary>
    Passed,

    /// <summary>It refused the request.</summary>
    Refused,

    /// <summary>An earlier rule had refused already.</summary>
    NotReached,

    /// <summary>This release does not have it.</summary>
    NotInThisVersion,
}
