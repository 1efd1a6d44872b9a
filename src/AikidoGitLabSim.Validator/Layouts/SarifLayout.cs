using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Layouts;

/// <summary>A report as SARIF 2.1.0: what failed, warns or is not known, each at its line of the help page.</summary>
internal static class SarifLayout
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ValidationReport report, string page)
    {
        PageFinding[] findings = [.. PageFinding.Of(report)];
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, report, findings);
            json.WriteStartArray("results");
            foreach (var found in findings)
                WriteResult(json, found, page);
            json.WriteEndArray();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(body.ToArray()) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json, ValidationReport report, PageFinding[] findings)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", report.Tool.Split(' ')[0]);
        json.WriteString("version", report.Tool.Split(' ')[^1]);
        json.WriteStartArray("rules");
        foreach (var found in findings.DistinctBy(found => found.Code, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", found.Code);
            WriteText(json, "shortDescription", $"The check {found.Check.Id} of a GitLab token");
            if (found.Check.DocUrl is { } url)
                json.WriteString("helpUri", url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, PageFinding found, string page)
    {
        var check = found.Check;
        json.WriteStartObject();
        json.WriteString("ruleId", found.Code);
        var (kind, level) = KindAndLevel(check);
        json.WriteString("kind", kind);
        json.WriteString("level", level);
        WriteText(json, "message", found.Text);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", page);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", found.Line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("checkOfToken/v1", found.Fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // An unknown that decides is no yes: who reads results of the level error only has to see it. A level other than none needs the kind
    // fail (SARIF 3.27.10).
    private static (string Kind, string Level) KindAndLevel(CheckResult check) => check switch
    {
        { Severity: Severity.Error } => ("fail", "error"),
        { Status: CheckStatus.Pass } => ("informational", "none"),
        { Status: CheckStatus.Unknown } => ("review", "none"),
        _ => ("fail", "warning"),
    };

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
