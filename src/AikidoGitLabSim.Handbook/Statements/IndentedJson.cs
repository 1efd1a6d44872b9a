using System.Text.Encodings.Web;
using System.Text.Json;

namespace AikidoGitLabSim.Handbook.Statements;

/// <summary>How reports are written as JSON: indented, with letters of all languages as they are.</summary>
internal static class IndentedJson
{
    public static JsonSerializerOptions Options { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
