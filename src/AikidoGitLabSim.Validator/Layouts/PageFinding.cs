using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Layouts;

/// <summary>
/// A finding as a remark on the help page: the forms that code hosts read show it at the line whose statement it
/// breaks, where the page's writer can mend it.
/// </summary>
/// <param name="Check">What failed, warns or is not known.</param>
/// <param name="Code">Its code.</param>
/// <param name="Text">What was found, and what to do.</param>
/// <param name="Line">The line of the page, from 1.</param>
/// <param name="Fingerprint">Stays the same for the same finding on the same token, however its words or dates change. 32 hex
/// digits.</param>
internal sealed record PageFinding(CheckResult Check, string Code, string Text, int Line, string Fingerprint)
{
    public static IEnumerable<PageFinding> Of(ValidationReport report) =>
        from check in report.Checks
        let code = check.Code
        where code is not null && check.Severity is not Severity.None
        select new PageFinding(
            check, code, check.Fix is null ? check.Message : $"{check.Message} {check.Fix}", PageLines.Of(check.Statements),
            FingerprintOf(report, check));

    private static string FingerprintOf(ValidationReport report, CheckResult check) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{report.Token.FingerprintSha256} {report.Profile} {check.Id} {check.Code}")))[..32];
}
