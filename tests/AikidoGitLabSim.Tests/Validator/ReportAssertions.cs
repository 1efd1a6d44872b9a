using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

internal static class ReportAssertions
{
    public static CheckResult Check(this ValidationReport report, string id) =>
        report.Checks.Single(check => string.Equals(check.Id, id, StringComparison.Ordinal));

    /// <summary>At most twelve requests, each once, none that writes, and the first without the token.</summary>
    public static void ShouldHaveBeenAskedWithinBudget(this ScriptedGitLab gitLab)
    {
        gitLab.Asked.Count.ShouldBeLessThanOrEqualTo(12);
        gitLab.Asked.Select(request => $"{request.Method} {request.RequestUri}").ShouldBeUnique();
        gitLab.Asked.ShouldAllBe(request => (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)
            && request.Content == null);
        gitLab.Asked.FindIndex(request => request.Headers.Contains("PRIVATE-TOKEN") || request.Headers.Authorization is not null)
            .ShouldNotBe(0);
    }

    public static void ShouldEnd(this ValidationReport report, string id, CheckStatus status, string? code = null)
    {
        var check = report.Check(id);
        check.Status.ShouldBe(status, $"{check.Code} {check.Message}");
        check.Code.ShouldBe(code);
    }
}
