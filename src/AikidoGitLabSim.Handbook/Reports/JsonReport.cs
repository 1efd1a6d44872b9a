using System.Text.Json.Nodes;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Reports;

/// <summary>Writes reports as JSON for other programs.</summary>
public static class JsonReport
{
    /// <summary>A check: page, editions, statements with verdicts, what is gone, findings.</summary>
    public static string Of(CheckReport report) => ObjectOf(report).ToJsonString(IndentedJson.Options);

    /// <summary>Writes the findings of <c>lint</c> as JSON.</summary>
    public static string Of(string page, IEnumerable<LintFinding> findings) =>
        new JsonObject { ["page"] = page, ["findings"] = Array(findings, Of) }.ToJsonString(IndentedJson.Options);

    /// <summary>A check as a JSON object, for reports that add to it.</summary>
    public static JsonObject ObjectOf(CheckReport report)
    {
        var json = new JsonObject
        {
            ["page"] = report.Page.Path,
            ["editions"] = Array(report.Editions, edition => edition),
            ["statements"] = Array(report.Statements, one => Of(one, report.IsCatalogued)),
        };
        if (report.IsCatalogued)
            json["gone"] = Array(report.Gone, Of);
        json["notUnderstood"] = Array(report.Page.NotUnderstood, one =>
            new JsonObject { ["line"] = one.Position.Line, ["text"] = one.Text });
        json["findings"] = Array(report.Findings, Of);
        return json;
    }

    private static JsonObject Of(JudgedStatement judged, bool catalogued)
    {
        var json = StatementJson.Of(judged.Statement, judged.Id);
        if (catalogued)
            json["change"] = judged.Change is { } change ? Words.Of(change) : null;
        json["verdicts"] = Array(judged.Verdicts, Of);
        return json;
    }

    private static JsonObject Of(Verdict verdict) => new()
    {
        ["edition"] = verdict.Edition,
        ["token"] = Words.Of(verdict.Token),
        ["verdict"] = Words.Of(verdict.Outcome),
        ["seen"] = verdict.Seen,
        ["instead"] = verdict.Instead,
    };

    private static JsonObject Of(GoneStatement gone) => new()
    {
        ["id"] = gone.Id,
        ["line"] = gone.Line,
        ["says"] = gone.Says,
        ["verdicts"] = Array(gone.Verdicts, Of),
    };

    private static JsonObject Of(LintFinding finding) => new()
    {
        ["rule"] = finding.Rule,
        ["severity"] = Words.Of(finding.Severity),
        ["line"] = finding.Position.Line,
        ["column"] = finding.Position.Column,
        ["message"] = finding.Message,
        ["instead"] = finding.Instead,
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> node) => [.. items.Select(node)];
}
