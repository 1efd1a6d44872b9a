using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Comparing;

/// <summary>A refusal as the steps of the features say it: the status and GitLab's own words.</summary>
internal static class RefusalText
{
    private const int ErrorStatus = 400;

    /// <summary>The step; null: the answer is no refusal, or has words that a step cannot say.</summary>
    public static string? Step(Answer answer)
    {
        if (answer.Status < ErrorStatus || Words(answer.Json) is not { Length: > 0 } words || words.Any(c => c is '"' or '\\' or '\n'))
            return null;
        var text = words.StartsWith($"{answer.Status} ", StringComparison.Ordinal) ? words : $"{answer.Status} {words}";
        return $"GitLab says \"{text}\"";
    }

    private static string? Words(JsonNode? json) => json switch
    {
        JsonObject body when body.Text("error_description") is { } description
            && body.Text("error") is not ("insufficient_scope" or "insufficient_granular_scope") => $"{body.Text("error")}: {description}",
        JsonObject body => body.Text("message") ?? body.Text("error"),
        _ => null,
    };
}
