using System.Text.Json;
using System.Text.Json.Serialization;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Layouts;

/// <summary>A report as GitLab's Code Quality artifact, which merge requests show: each finding at its line of the help page.</summary>
/// <remarks>Keys and severities as in GitLab's documentation, <c>ci/testing/code_quality</c>, 18.11.</remarks>
internal static class CodeQualityLayout
{
    public static string Write(ValidationReport report, string page) =>
        JsonSerializer.Serialize([.. PageFinding.Of(report).Select(found => Issue.Of(found, page))], ReportJson.Readable.IssueArray)
            .ReplaceLineEndings("\n") + "\n";

    internal sealed record Issue(
        string Description, [property: JsonPropertyName("check_name")] string CheckName, string Fingerprint, string Severity,
        Location Location)
    {
        public static Issue Of(PageFinding found, string page) => new(
            found.Text, found.Code, found.Fingerprint, SeverityOf(found.Check), new(page, new(found.Line)));

        private static string SeverityOf(CheckResult check) => check switch
        {
            { Status: CheckStatus.Fail } => "critical",
            { Severity: Reports.Severity.Error } => "major",
            { Status: CheckStatus.Warn } => "minor",
            _ => "info",
        };
    }

    internal sealed record Location(string Path, Lines Lines);

    internal sealed record Lines(int Begin);
}
