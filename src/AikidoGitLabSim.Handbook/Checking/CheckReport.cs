using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>What a check found on a page.</summary>
/// <param name="Page">The page with its statements.</param>
/// <param name="Editions">The editions that it was checked on.</param>
/// <param name="IsCatalogued">Whether the page is the one that the catalogue is about.</param>
/// <param name="Statements">Every statement with its verdicts, in the order of the page.</param>
/// <param name="Gone">The statements of the catalogue that the page no longer has.</param>
/// <param name="Findings">What lint found, and what the known-false statements became.</param>
public sealed record CheckReport(
    HelpPage Page,
    IReadOnlyList<string> Editions,
    bool IsCatalogued,
    IReadOnlyList<JudgedStatement> Statements,
    IReadOnlyList<GoneStatement> Gone,
    IReadOnlyList<LintFinding> Findings)
{
    /// <summary>What the statements are for, one for each.</summary>
    internal IReadOnlyList<PlannedStep> Plan { get; init; } = [];

    /// <summary>The statements that do not hold on some edition for some kind of token.</summary>
    public IEnumerable<JudgedStatement> Wrong => Statements.Where(statement => statement.Verdicts.Any(IsWrong));

    /// <summary>Whether a statement is for readers who create a kind of token on an edition: it has a verdict then.</summary>
    public bool AppliesTo(Statement statement, string edition, TokenBranch token) => Statements
        .First(judged => ReferenceEquals(judged.Statement, statement)).Verdicts
        .Any(verdict => verdict.Edition == edition && verdict.Token == token);

    /// <summary>Whether a verdict says that the page is wrong.</summary>
    public static bool IsWrong(Verdict verdict) => verdict.Outcome is VerdictOutcome.Differs or VerdictOutcome.CannotBeDone;
}
