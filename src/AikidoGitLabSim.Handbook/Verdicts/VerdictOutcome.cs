namespace AikidoGitLabSim.Handbook.Verdicts;

/// <summary>What was found of a statement on one edition.</summary>
public enum VerdictOutcome
{
    /// <summary>The statement is true.</summary>
    Holds,

    /// <summary>GitLab differs from what the statement says.</summary>
    Differs,

    /// <summary>What the statement asks for cannot be done.</summary>
    CannotBeDone,

    /// <summary>Neither GitLab's pages nor its API can show it.</summary>
    NotCheckable,
}
