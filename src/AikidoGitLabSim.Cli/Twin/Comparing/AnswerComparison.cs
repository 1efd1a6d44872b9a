using System.Globalization;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Comparing;

/// <summary>Compares a simulated answer with the real one: status, headers, body.</summary>
/// <param name="references">Which simulated thing a real one is.</param>
/// <param name="worldUrl">The URL of the simulated world, without a slash at the end.</param>
/// <param name="surroundings">What is not GitLab's own in the real answers; null: nothing.</param>
internal sealed partial class AnswerComparison(References references, string worldUrl, ISurroundings? surroundings = null)
{
    // The one header of refusals that no GitLab has: where the simulator explains them.
    private const string Why = "X-Sim-Why";

    private readonly JsonComparison _json = new(references, surroundings);
    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);

    /// <summary>What was not compared, each with the reason.</summary>
    public IEnumerable<string> Skipped => _skipped.Concat(_json.Skipped).Order(StringComparer.Ordinal);

    /// <summary>In what the simulated answer differs from the real one.</summary>
    public IEnumerable<Difference> Differences(Answer recorded, Answer simulated)
    {
        var body = Body(recorded, simulated).ToList(); // first: it binds the names that headers repeat
        if (recorded.Status != simulated.Status)
            return [new($"status {simulated.Status} instead of {recorded.Status}: {Shorten(simulated.Body)}", Status(recorded))];
        return HeaderNames(recorded, simulated).Concat(HeaderValues(recorded, simulated)).Concat(body)
            .Concat(TokenForm.Differences(recorded, simulated).Select(text => new Difference(text)));
    }

    private IEnumerable<Difference> HeaderNames(Answer recorded, Answer simulated)
    {
        var expected = recorded.Headers.Keys.Where(IsCompared).ToList();
        var actual = simulated.Headers.Keys.Where(IsCompared).ToList();
        foreach (var name in expected.Except(actual, StringComparer.OrdinalIgnoreCase))
            yield return new($"only GitLab has the header {name}", $"the answer has the header \"{name}\"");
        foreach (var name in actual.Except(expected, StringComparer.OrdinalIgnoreCase))
        {
            yield return new($"only the simulator has the header {name}: '{simulated.Headers[name]}'",
                $"the answer has no header \"{name}\"");
        }
    }

    private IEnumerable<Difference> HeaderValues(Answer recorded, Answer simulated) =>
        from header in recorded.Headers
        where IsCompared(header.Key) && !NatureBound.HeaderValues.ContainsKey(header.Key)
        let actual = simulated.Headers.GetValueOrDefault(header.Key)
        where actual is not null && !SameValue(header.Key, Expected(header.Value), Neutral(actual))
        select new Difference($"header {header.Key} is '{actual}' instead of '{header.Value}'", Expectation(header.Key, header.Value));

    private string Expected(string value) => references.TranslateNames(references.Translate(Neutral(value)));

    // A value with an address or quotes is not one that a step can say.
    private static string? Expectation(string name, string value) =>
        value.Contains('"', StringComparison.Ordinal) || value.Contains("://", StringComparison.Ordinal)
            ? null
            : $"the header \"{name}\" is \"{value}\"";

    private bool IsCompared(string header)
    {
        if (header == Why || NatureBound.HopByHop.Contains(header))
            return false;
        if (surroundings?.ForeignHeader(header) is not { } reason)
            return true;
        _skipped.Add($"header {header}: {reason}");
        return false;
    }

    private static bool SameValue(string header, string recorded, string simulated) => NatureBound.FirstLineOnly.Contains(header)
        ? recorded.Split(", ").Except(simulated.Split(", "), StringComparer.OrdinalIgnoreCase).Any() is false
        : recorded == simulated;

    private IEnumerable<Difference> Body(Answer recorded, Answer simulated)
    {
        if (recorded.Status < ErrorStatus && recorded.Json is not null)
            return _json.Differences(recorded.Json, simulated.Json);
        return recorded.Body == simulated.Body
            ? []
            : [new($"body is '{Shorten(simulated.Body)}' instead of '{Shorten(recorded.Body)}'", RefusalText.Step(recorded))];
    }

    private const int ErrorStatus = 400;

    private static string Status(Answer recorded) =>
        RefusalText.Step(recorded) ?? string.Create(CultureInfo.InvariantCulture, $"the answer is {recorded.Status}");

    /// <summary>A text without the address of its GitLab.</summary>
    private string Neutral(string text) => Address().Replace(text.Replace(worldUrl, "", StringComparison.Ordinal), "");

    private static string Shorten(string text) => (text.Length <= 200 ? text : text[..200] + "…").ReplaceLineEndings(" ");

    [GeneratedRegex("https?://[^/>\"]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
