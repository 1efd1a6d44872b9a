using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Replays;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>Compares answers by what a client depends on: not by times, values of tokens, and what a token may do. A token without the
/// scope and a fine-grained one without the permission are refused alike.</summary>
internal static partial class AnswerLikeness
{
    private static readonly string[] LeftOut = ["scopes", "granular", "token", "created_at", "updated_at", "last_used_at", "last_used_ips"];

    /// <summary>Whether two answers are alike.</summary>
    public static bool AreAlike(ReplayedAnswer some, ReplayedAnswer other) => some.Status == other.Status
        && (some.Body.AsSpan().SequenceEqual(other.Body)
            || (some.Json is { } json && other.Json is { } second && Text(json) == Text(second)));

    private static string Text(JsonNode json) =>
        json is JsonObject body && body["error"]?.ToString() is "insufficient_scope" or "insufficient_granular_scope"
            ? "insufficient"
            : Comparable(json);

    private static string Comparable(JsonNode json) => Generated().Replace(JsonText.Readable(Without(json.DeepClone())), "");

    private static JsonNode Without(JsonNode json)
    {
        if (json is JsonObject map)
        {
            foreach (var name in LeftOut)
                map.Remove(name);
            foreach (var (_, value) in map)
                Descend(value);
        }
        else if (json is JsonArray list)
        {
            foreach (var item in list)
                Descend(item);
        }

        return json;
    }

    private static void Descend(JsonNode? json)
    {
        if (json is not null)
            Without(json);
    }

    // The end of the names of bots and service accounts.
    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Generated();
}
