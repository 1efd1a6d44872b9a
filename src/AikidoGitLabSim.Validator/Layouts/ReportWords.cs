using System.Text.Json;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Layouts;

/// <summary>The schema's words for what a report holds as values.</summary>
internal static class ReportWords
{
    public static string Of(CheckStatus status) => JsonSerializer.Serialize(status, ReportJson.Readable.CheckStatus).Trim('"');

    public static string Symbol(CheckStatus status) => status switch
    {
        CheckStatus.Pass => "✔",
        CheckStatus.Fail => "✘",
        CheckStatus.Warn => "!",
        CheckStatus.Unknown => "?",
        _ => "–",
    };
}
