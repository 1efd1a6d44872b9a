namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>The outcome of one rule in a trace.</summary>
public enum TraceOutcome
{
    /// <summary>It had nothing against the request.</summary>
    Passed,

    /// <summary>The rule refused the request.</summary>
    Refused,

    /// <summary>The rule refused the credentials, and the request continued as anonymous.</summary>
    WentOnAnonymous,

    /// <summary>An earlier rule had refused already.</summary>
    NotReached,

    /// <summary>This release does not have it.</summary>
    NotInThisVersion,
}
