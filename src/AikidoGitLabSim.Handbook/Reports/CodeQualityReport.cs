using System.Text.Json.Nodes;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reports;

/// <summary>Findings as GitLab's Code Quality report, which merge requests show beside the line.</summary>
public static class CodeQualityReport
{
    /// <summary>Writes the findings of a page.</summary>
    public static string Of(HelpPage page, IReadOnlyList<LintFinding> findings) =>
        new JsonArray([.. findings.DistinctBy(finding => FindingText.Fingerprint(page, finding)).Select(finding => Of(page, finding))])
            .ToJsonString(IndentedJson.Options);

    private static JsonObject Of(HelpPage page, LintFinding finding) => new()
    {
        ["description"] = FindingText.Of(finding),
        ["check_name"] = finding.Rule,
        ["fingerprint"] = FindingText.Fingerprint(page, finding),
        ["severity"] = finding.Severity switch { LintSeverity.Error => "major", LintSeverity.Warning => "minor", _ => "info" },
        ["location"] = new JsonObject
        {
            ["path"] = FindingText.Path(page),
            ["lines"] = new JsonObject { ["begin"] = finding.Position.Line, ["end"] = FindingRange.Of(finding, page).EndLine },
        },
    };
}
