using System.Text.Json.Nodes;
using AikidoGitLabSim.Server.Replays;

namespace AikidoGitLabSim.Server.Exports;

/// <summary>A refusal in one line, as the steps of the features say it: the status and GitLab's own words.</summary>
internal static class ShortAnswer
{
    private const int Longest = 200;

    /// <summary>The line; null: a step cannot say it, or it names the address of the world.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="host">The host and port of the world.</param>
    public static string? Of(ReplayedAnswer answer, string host)
    {
        var words = Words(answer);
        return words.Length is 0 or > Longest || words.Any(c => c is '"' or '\\' || char.IsControl(c))
            || words.Contains(host, StringComparison.Ordinal) || words.Trim() != words
            ? null
            : words.StartsWith($"{answer.Status} ", StringComparison.Ordinal) ? words : $"{answer.Status} {words}";
    }

    private static string Words(ReplayedAnswer answer) => answer.Json switch
    {
        JsonObject body when body["error_description"] is { } description && !IsAboutScopes(body) => $"{body["error"]}: {description}",
        JsonObject body => (body["message"] ?? body["error"])?.ToString() ?? "",
        _ => answer.Text ?? "",
    };

    private static bool IsAboutScopes(JsonObject body) =>
        body["error"]?.ToString() is "insufficient_scope" or "insufficient_granular_scope";
}
