using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Reports;

/// <summary>The words of the published formats.</summary>
public static class Words
{
    /// <summary>An outcome, such as <c>cannot-be-done</c>.</summary>
    public static string Of(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.CannotBeDone => "cannot-be-done",
        VerdictOutcome.NotCheckable => "not-checkable",
        _ => Lower(outcome),
    };

    /// <summary>A change, such as <c>reworded</c>.</summary>
    public static string Of(Change change) => Lower(change);

    /// <summary>A kind of token, such as <c>group</c>.</summary>
    public static string Of(TokenBranch token) => Lower(token);

    /// <summary>A severity, such as <c>warning</c>.</summary>
    public static string Of(LintSeverity severity) => Lower(severity);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
