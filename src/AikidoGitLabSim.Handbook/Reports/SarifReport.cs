using System.Text.Json.Nodes;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reports;

/// <summary>Findings as SARIF 2.1.0, on the lines of the page.</summary>
public static class SarifReport
{
    /// <summary>Writes the findings of a page.</summary>
    public static string Of(HelpPage page, IReadOnlyList<LintFinding> findings)
    {
        var rules = findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var run = new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "gitlab-sim handbook",
                    ["rules"] = new JsonArray([.. rules.Select(rule => new JsonObject { ["id"] = rule })])
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. findings.Select(finding => Of(page, finding, Array.IndexOf(rules, finding.Rule)))]),
        };
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        }.ToJsonString(IndentedJson.Options);
    }

    private static JsonObject Of(HelpPage page, LintFinding finding, int rule)
    {
        var range = FindingRange.Of(finding, page);
        var region = new JsonObject
        {
            ["startLine"] = range.Line, ["startColumn"] = range.Column, ["endLine"] = range.EndLine,
            ["endColumn"] = range.EndColumn
        };
        return new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["ruleIndex"] = rule,
            ["level"] = finding.Severity switch { LintSeverity.Error => "error", LintSeverity.Warning => "warning", _ => "note" },
            ["message"] = new JsonObject { ["text"] = FindingText.Of(finding) },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = FindingText.Path(page) },
                    ["region"] = region,
                },
            }),
            ["partialFingerprints"] = new JsonObject { ["finding/v1"] = FindingText.Fingerprint(page, finding) },
        };
    }
}
