using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Layouts;

[JsonSerializable(typeof(ValidationReport))]
[JsonSerializable(typeof(CodeQualityLayout.Issue[]))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    // The report is a file, not part of a web page: quotes and symbols may stand as they are.
    public static readonly ReportJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
