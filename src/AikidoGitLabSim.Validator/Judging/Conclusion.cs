using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>From the checks' results to one exit code, one sentence, and what to do next.</summary>
internal static class Conclusion
{
    private const int MostActions = 3;

    // A dead token outweighs a missing scope: mending the scope would be pointless.
    private static readonly ImmutableArray<int> Weightiest =
        [ExitCodes.Input, ExitCodes.NotGitLab, ExitCodes.CredentialRejected, ExitCodes.RequirementNotMet];

    public static int ExitCode(ImmutableArray<CheckResult> results, bool strict)
    {
        var failed = results.Where(result => result.Status == CheckStatus.Fail).Select(result => Codes.ExitOf(result.Code)).ToImmutableHashSet();
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
                .Select(result => result.Fix!).DistinctBy(Aim, StringComparer.Ordinal).Take(MostActions),
        ];
    }

    // Two cures that lead to the same page are one action, and the more pressing one says it.
    private static string Aim(string fix) => Array.Find(fix.Split(' '), word => word.Contains("/-/", StringComparison.Ordinal)) ?? fix;

    public static ReportSummary Summary(ImmutableArray<CheckResult> results, int exitCode)
    {
        int Count(CheckStatus status) => results.Count(result => result.Status == status);
        return new(
            Verdict(exitCode, Count(CheckStatus.Warn)), Count(CheckStatus.Pass), Count(CheckStatus.Fail), Count(CheckStatus.Warn),
            Count(CheckStatus.NotApplicable), Count(CheckStatus.Unknown), Count(CheckStatus.Skipped));
    }

    private static string Verdict(int exitCode, int warnings) => exitCode switch
    {
        ExitCodes.Fine when warnings > 0 => "The token meets every requirement, with something to know.",
        ExitCodes.Fine => "The token meets every requirement.",
        ExitCodes.RequirementNotMet => "GitLab takes the token, but it does not meet every requirement.",
        ExitCodes.Input => "The input is wrong; nothing was sent.",
        ExitCodes.CredentialRejected => "The token cannot be used.",
        ExitCodes.NotGitLab => "No GitLab was reached; nothing is known of the token.",
        ExitCodes.Inconclusive => "GitLab's answers do not tell; this is not a yes.",
        _ => "The token meets every requirement, but not without warnings.",
    };
}
