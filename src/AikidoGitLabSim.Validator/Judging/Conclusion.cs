using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>Derives the exit code, the verdict and the next steps from the results.</summary>
internal static class Conclusion
{
    private const int MostActions = 3;
    private const int MostClauses = 3;

    // A dead token outweighs a missing scope: mending the scope would be pointless.
    private static readonly ImmutableArray<int> Weightiest =
        [ExitCodes.Input, ExitCodes.NotGitLab, ExitCodes.CredentialRejected, ExitCodes.RequirementNotMet];

    public static int ExitCode(ImmutableArray<CheckResult> results, bool strict)
    {
        var failed = results.Where(result => result.Status == CheckStatus.Fail).Select(result => Codes.ExitOf(result.Code))
            .ToImmutableHashSet();
        if (!failed.IsEmpty)
            return Weightiest.First(failed.Contains);
        if (results.Any(IsOpen))
            return ExitCodes.Inconclusive;
        return strict && results.Any(result => result.Status == CheckStatus.Warn) ? ExitCodes.Warnings : ExitCodes.Fine;
    }

    // Skipped without anything that failed: the question was never put, which is no yes either.
    private static bool IsOpen(CheckResult result) => result.Status switch
    {
        CheckStatus.Unknown => result.Severity == Severity.Error,
        CheckStatus.Skipped => CheckList.All.Any(check => check.Required && string.Equals(check.Id, result.Id, StringComparison.Ordinal)),
        _ => false,
    };

    // Where something fails, warnings wait: half of them are about a token that is to be replaced anyway.
    public static ImmutableArray<string> Next(ImmutableArray<CheckResult> results)
    {
        var pressing = results.Any(result => result.Status == CheckStatus.Fail) ? Severity.Error : Severity.Warning;
        return
        [
            .. results.Where(result => result.Fix is not null && result.Severity >= pressing)
                .OrderBy(result => result.Status switch { CheckStatus.Fail => 0, CheckStatus.Unknown => 1, _ => 2 })
                .SelectMany(result => result.Steps).DistinctBy(Aim, StringComparer.Ordinal).Take(MostActions),
        ];
    }

    // Two cures that lead to the same page are one action, and the more pressing one says it.
    private static string Aim(string fix) => Array.Find(fix.Split(' '), word => word.Contains("/-/", StringComparison.Ordinal)) ?? fix;

    public static ReportSummary Summary(ImmutableArray<CheckResult> results, int exitCode, ReportScopes? scopes, string role)
    {
        int Count(CheckStatus status) => results.Count(result => result.Status == status);
        return new(
            Verdict(results, exitCode, scopes, role), Count(CheckStatus.Pass), Count(CheckStatus.Fail), Count(CheckStatus.Warn),
            Count(CheckStatus.NotApplicable), Count(CheckStatus.Unknown), Count(CheckStatus.Skipped));
    }

    private static string Verdict(ImmutableArray<CheckResult> results, int exitCode, ReportScopes? scopes, string role)
    {
        var (failures, warnings) = (Listed(VerdictWords.OfFailures(results, scopes, role)), Listed(VerdictWords.OfWarnings(results)));
        return exitCode switch
        {
            ExitCodes.Fine when warnings.Length > 0 => $"The token meets every requirement, with warnings: {warnings}.",
            ExitCodes.Fine => "The token meets every requirement.",
            ExitCodes.RequirementNotMet => $"GitLab accepts the token, but {failures}.",
            ExitCodes.Input =>
                $"Nothing was sent: {Lower(results.First(result =>
                    result.Status == CheckStatus.Fail).Message.Replace(" Nothing was sent.", "", StringComparison.Ordinal))}",
            ExitCodes.CredentialRejected => $"The token cannot be used: {failures}.",
            ExitCodes.NotGitLab => $"No GitLab was reached: {failures}; nothing is known about the token.",
            ExitCodes.Inconclusive => Inconclusive(results),
            _ => $"The token meets every requirement, but with warnings: {warnings}.",
        };
    }

    private static string Inconclusive(ImmutableArray<CheckResult> results)
    {
        var contradicts = results.Any(result => result is { Id: CheckIds.Consistency, Status: CheckStatus.Unknown });
        var open = Listed(VerdictWords.OfUnknowns(results));
        return (contradicts, open) switch
        {
            (true, "") => "Inconclusive (this is not a pass): GitLab's answers contradict each other.",
            (true, _) => $"Inconclusive (this is not a pass): GitLab's answers contradict each other and do not show {open}.",
            (false, "") => "Inconclusive (this is not a pass): GitLab's answers do not show enough.",
            _ => $"Inconclusive (this is not a pass): GitLab's answers do not show {open}.",
        };
    }

    // Three say enough; the rest follows from them more often than not.
    private static string Listed(ImmutableArray<string> clauses) => clauses switch
    {
        [] => "",
        [var only] => only,
        { Length: <= MostClauses } => $"{string.Join(", ", clauses[..^1])} and {clauses[^1]}",
        _ => $"{string.Join(", ", clauses[..MostClauses])}, and more",
    };

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
