using System.Text.Json.Nodes;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reports;

/// <summary>Findings in reviewdog's diagnostic format (rdjson). Its columns count UTF-8 bytes from 1.</summary>
public static class RdjsonReport
{
    /// <summary>Writes the findings of a page.</summary>
    public static string Of(HelpPage page, IReadOnlyList<LintFinding> findings)
    {
        var lines = page.Text.Split('\n');
        return new JsonObject
        {
            ["source"] = new JsonObject { ["name"] = "gitlab-sim handbook" },
            ["diagnostics"] = new JsonArray([.. findings.Select(finding => Of(page, finding, lines))]),
        }.ToJsonString(IndentedJson.Options);
    }

    private static JsonObject Of(HelpPage page, LintFinding finding, string[] lines)
    {
        var range = FindingRange.Of(finding, page);
        return new JsonObject
        {
            ["message"] = FindingText.Of(finding),
            ["severity"] = Words.Of(finding.Severity).ToUpperInvariant(),
            ["code"] = new JsonObject { ["value"] = finding.Rule },
            ["location"] = new JsonObject
            {
                ["path"] = FindingText.Path(page),
                ["range"] = new JsonObject
                {
                    ["start"] = Place(range.Line, range.Column, lines),
                    ["end"] = Place(range.EndLine, range.EndColumn, lines),
                },
            },
        };
    }

    private static JsonObject Place(int line, int column, string[] lines)
    {
        var text = line <= lines.Length ? lines[line - 1] : "";
        var before = text[..Math.Clamp(column - 1, 0, text.Length)];
        return new JsonObject { ["line"] = line, ["column"] = System.Text.Encoding.UTF8.GetByteCount(before) + 1 };
    }
}
