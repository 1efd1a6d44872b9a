using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Reports;

/// <summary>
/// A report as SARIF 2.1.0: what failed, warns or is not known, each at the line of the help page whose statement it
/// breaks, so that a code host shows it where the page's writer can mend it.
/// </summary>
internal static class SarifLayout
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ValidationReport report, string page)
    {
        CheckResult[] found = [.. report.Checks.Where(check => check is { Code: not null, Severity: not Severity.None })];
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, report, found);
            json.WriteStartArray("results");
            foreach (var check in found)
                WriteResult(json, report, check, page);
            json.WriteEndArray();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(body.ToArray()) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json, ValidationReport report, CheckResult[] found)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", report.Tool.Split(' ')[0]);
        json.WriteString("version", report.Tool.Split(' ')[^1]);
        json.WriteStartArray("rules");
        foreach (var check in found.DistinctBy(check => check.Code, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", check.Code);
            WriteText(json, "shortDescription", $"The check {check.Id} of a GitLab token");
            if (check.DocUrl is not null)
                json.WriteString("helpUri", check.DocUrl);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, ValidationReport report, CheckResult check, string page)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", check.Code);
        json.WriteString("kind", check.Status switch { CheckStatus.Pass => "informational", CheckStatus.Unknown => "review", _ => "fail" });
        json.WriteString("level", check.Status is CheckStatus.Pass or CheckStatus.Unknown ? "none" : check.Severity == Severity.Error ? "error" : "warning");
        WriteText(json, "message", check.Fix is null ? check.Message : $"{check.Message} {check.Fix}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", page);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", PageLines.Of(check.Statements));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("checkOfToken/v1", Fingerprint(report, check));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The same finding on the same token stays the same result, however its words or dates change.
    private static string Fingerprint(ValidationReport report, CheckResult check) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{report.Token.FingerprintSha256} {report.Profile} {check.Id} {check.Code}")))[..32];

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
