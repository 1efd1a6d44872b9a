using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>Runs the checks over the answers. Pure: the same answers give the same results.</summary>
internal static class Judge
{
    public static ImmutableArray<CheckResult> Run(Answers answers)
    {
        var results = ImmutableArray.CreateBuilder<CheckResult>(CheckList.All.Length);
        foreach (var check in CheckList.All)
            results.Add(Result(check, Blocked(check, results) ?? check.Judge(answers), answers));
        return [.. results.Select(result => result.Status == CheckStatus.Unknown && !Tells(result.Because, results)
            ? result with { Because = null }
            : result)];
    }

    // A check may hold although the last of its answers ended the asking; it then does not tell why, and the others have to.
    private static bool Tells(string? id, IEnumerable<CheckResult> results) =>
        results.Any(result => string.Equals(result.Id, id, StringComparison.Ordinal)
            && result is { Status: CheckStatus.Unknown or CheckStatus.Fail, Because: null });

    private static Finding? Blocked(Check check, ImmutableArray<CheckResult>.Builder before)
    {
        var blocker = before.FirstOrDefault(result =>
            check.After.Contains(result.Id, StringComparer.Ordinal) && result.Status is CheckStatus.Fail or CheckStatus.Skipped);
        return blocker is null ? null : Finding.Skipped(blocker.Because ?? blocker.Id);
    }

    private static CheckResult Result(Check check, Finding finding, Answers answers) => new()
    {
        Id = check.Id,
        Status = finding.Status,
        Code = finding.Code,
        Severity = finding.Own ?? SeverityOf(finding.Status, check.Required),
        Because = BecauseOf(finding) is { } because && because != check.Id ? because : null,
        Evidence = finding.Status == CheckStatus.Skipped ? [] : Evidence(finding.On ?? check.Probes, answers),
        Statements = check.Statements,
        Message = finding.Message,
        Fix = finding.Fix?.ToString(),
        Steps = finding.Fix?.Steps ?? [],
        DocUrl = finding.Status is CheckStatus.Fail or CheckStatus.Warn or CheckStatus.Unknown ? check.DocUrl : null,
    };

    // What stopped the requests is explained by the check that sent the last of them.
    private static string? BecauseOf(Finding finding) => finding.StoppedBy is { } stop ? CheckList.AskerOf(stop) : finding.Because;

    private static ImmutableArray<CheckEvidence> Evidence(ImmutableArray<string> probes, Answers answers) =>
    [
        .. probes.Select(answers.Answer).OfType<ReadAnswer>().Select(answer => answer.Exchange)
            .Select(exchange => new CheckEvidence(exchange.Method, exchange.Path, exchange.Status, exchange.RequestId)),
    ];

    private static Severity SeverityOf(CheckStatus status, bool required) => status switch
    {
        CheckStatus.Fail => Severity.Error,
        CheckStatus.Unknown => required ? Severity.Error : Severity.Info,
        CheckStatus.Warn => Severity.Warning,
        _ => Severity.None,
    };
}
