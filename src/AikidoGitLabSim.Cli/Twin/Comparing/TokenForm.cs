using AikidoGitLabSim.Cli.Twin.Recorded;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Cli.Twin.Comparing;

/// <summary>
/// The form of a token's value: classic (prefix and 20 characters) or routable (longer). A recording strikes the value
/// out, but its Content-Length still tells how long it was.
/// </summary>
internal static class TokenForm
{
    private const int LongestClassic = 40;

    public static IEnumerable<string> Differences(Answer recorded, Answer simulated)
    {
        if (Struck(recorded) is { } expected && (simulated.Json as JsonObject)?.Text("token") is { } value
            && IsRoutable(expected) != IsRoutable(value.Length))
            yield return $"$.token has {value.Length} characters, the recorded one {expected}: {Name(value.Length)} instead of {Name(
                expected)}";
    }

    /// <summary>How long the struck-out value was; null: the answer has none, or does not tell.</summary>
    public static int? Struck(Answer recorded) =>
        recorded.Json is JsonObject json && json.Text("token") is { } struck
        && recorded.Headers.TryGetValue("Content-Length", out var length)
            ? int.Parse(length, CultureInfo.InvariantCulture) - Encoding.UTF8.GetByteCount(recorded.Body) + struck.Length
            : null;

    private static bool IsRoutable(int length) => length > LongestClassic;

    private static string Name(int length) => IsRoutable(length) ? "routable" : "classic";
}
