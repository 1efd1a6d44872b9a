using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>Compares a simulated answer with the recorded one: status, headers, body.</summary>
internal sealed partial class AnswerComparison(References references, string worldUrl, RecordedInstance? instance = null)
{
    // The one header of refusals that no GitLab has: where the simulator explains them.
    private const string Why = "X-Sim-Why";

    public IEnumerable<string> Differences(Answer recorded, Answer simulated)
    {
        var body = Body(recorded, simulated).ToList(); // first: it binds the names that headers repeat
        if (recorded.Status != simulated.Status)
            return [$"status {simulated.Status} instead of {recorded.Status}: {Shorten(simulated.Body)}"];
        return HeaderNames(recorded, simulated).Concat(HeaderValues(recorded, simulated)).Concat(body)
            .Concat(TokenForm.Differences(recorded, simulated));
    }

    private IEnumerable<string> HeaderNames(Answer recorded, Answer simulated)
    {
        var expected = recorded.Headers.Keys.Where(IsCompared).ToList();
        var actual = simulated.Headers.Keys.Where(IsCompared).ToList();
        foreach (var name in expected.Except(actual, StringComparer.OrdinalIgnoreCase))
            yield return $"header {name} is missing";
        foreach (var name in actual.Except(expected, StringComparer.OrdinalIgnoreCase))
            yield return $"header {name} is there beyond the recorded: '{simulated.Headers[name]}'";
    }

    private IEnumerable<string> HeaderValues(Answer recorded, Answer simulated) =>
        from header in recorded.Headers
        where IsCompared(header.Key) && !NatureBound.HeaderValues.ContainsKey(header.Key)
        let actual = simulated.Headers.GetValueOrDefault(header.Key)
        where actual is not null && !SameValue(header.Key, references.TranslateNames(Neutral(header.Value)), Neutral(actual))
        select $"header {header.Key} is '{actual}' instead of '{header.Value}'";

    private bool IsCompared(string header) =>
        header != Why && !NatureBound.HopByHop.Contains(header) && instance?.ForeignHeaders.ContainsKey(header) != true;

    private static bool SameValue(string header, string recorded, string simulated) => NatureBound.FirstLineOnly.Contains(header)
        ? recorded.Split(", ").Except(simulated.Split(", "), StringComparer.OrdinalIgnoreCase).Any() is false
        : recorded == simulated;

    private IEnumerable<string> Body(Answer recorded, Answer simulated)
    {
        if (recorded.Status >= 400 || recorded.Json is null)
            return recorded.Body == simulated.Body ? [] : [$"body is '{simulated.Body}' instead of '{recorded.Body}'"];
        return new JsonComparison(references, instance).Differences(recorded.Json, simulated.Json);
    }

    /// <summary>A text without the address of its GitLab.</summary>
    private string Neutral(string text) => Address().Replace(text.Replace(worldUrl, "", StringComparison.Ordinal), "");

    private static string Shorten(string text) => (text.Length <= 200 ? text : text[..200] + "…").ReplaceLineEndings(" ");

    [GeneratedRegex("https?://[^/>\"]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
