namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>How a rule ended.</summary>
public enum TraceOutcome
{
    /// <summary>It had nothing against the request.</summary>
    Passed,

    /// <summary>It refused the request.</summary>
    Refused,

    /// <summary>It refused the credentials, and the request went on as an anonymous one.</summary>
    WentOnAnonymous,

    /// <summary>An earlier rule had refused already.</summary>
    NotReached,

    /// <summary>This release does not have it.</summary>
    NotInThisVersion,
}
