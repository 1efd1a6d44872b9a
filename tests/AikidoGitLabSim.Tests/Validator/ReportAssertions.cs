using AikidoGitLabSim.Validator;

namespace AikidoGitLabSim.Tests.Validator;

internal static class ReportAssertions
{
    public static CheckResult Check(this ValidationReport report, string id) => report.Checks.Single(check => string.Equals(check.Id, id, StringComparison.Ordinal));

    public static void ShouldEnd(this ValidationReport report, string id, CheckStatus status, string? code = null)
    {
        var check = report.Check(id);
        check.Status.ShouldBe(status, $"{check.Code} {check.Message}");
        check.Code.ShouldBe(code);
    }
}
