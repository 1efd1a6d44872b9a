using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>What scenarios that <c>gitlab-sim twin</c> writes expect of an answer: its headers, its keys, and kinds of values.</summary>
[Binding]
public sealed partial class ExpectedSteps(GitLabDriver gitLab)
{
    [Then("the answer has the header {string}")]
    public void ThenItHasTheHeader(string name) => ShouldHold($"the answer has the header \"{name}\"");

    [Then("the answer has no header {string}")]
    public void ThenItHasNoHeader(string name) => ShouldHold($"the answer has no header \"{name}\"");

    [Then("the header {string} is {string}")]
    public void ThenTheHeaderIs(string name, string value) => ShouldHold($"the header \"{name}\" is \"{value}\"");

    [Then(@"^the answer has (\$\S*)$")]
    public void ThenItHas(string path) => ShouldHold($"the answer has {path}");

    [Then(@"^the answer has no (\$\S*)$")]
    public void ThenItHasNo(string path) => ShouldHold($"the answer has no {path}");

    [Then(@"^the answer's (\$\S*) (.*)$")]
    public void ThenItsPart(string path, string expectation) => ShouldHold($"the answer's {path} {expectation}");

    private void ShouldHold(string words) => ProblemOf(gitLab.Last, words).ShouldBeNull();

    /// <summary>What is wrong with an answer by an expectation; null: nothing.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="words">The words of the step.</param>
    public static string? ProblemOf(Answer answer, string words)
    {
        var holds = words switch
        {
            _ when Status().Match(words) is { Success: true } status =>
                (int)answer.Status == int.Parse(status.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            _ when Says().Match(words) is { Success: true } says => answer.InShort == says.Groups[1].Value,
            _ when Header().Match(words) is { Success: true } header => answer.Headers.ContainsKey(header.Groups[1].Value),
            _ when NoHeader().Match(words) is { Success: true } header => !answer.Headers.ContainsKey(header.Groups[1].Value),
            _ when HeaderValue().Match(words) is { Success: true } header =>
                answer.Headers.TryGetValue(header.Groups[1].Value, out var value)
                    && value.Contains(header.Groups[2].Value, StringComparison.Ordinal),
            _ when Has().Match(words) is { Success: true } has => JsonPlace.Find(answer.Json, has.Groups[1].Value).Exists,
            _ when HasNo().Match(words) is { Success: true } has => !JsonPlace.Find(answer.Json, has.Groups[1].Value).Exists,
            _ when Part().Match(words) is { Success: true } part =>
                Holds(JsonPlace.Find(answer.Json, part.Groups[1].Value), part.Groups[2].Value),
            _ => throw new InvalidOperationException($"No step says '{words}'"),
        };
        return holds ? null : $"{words}, but the answer is {(int)answer.Status}: {answer.Text}";
    }

    private static bool Holds((bool Exists, JsonNode? Node) part, string expectation) => part.Exists && expectation switch
    {
        _ when Items().Match(expectation) is { Success: true } items =>
            part.Node is JsonArray list && list.Count == int.Parse(items.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
        _ when Exactly().Match(expectation) is { Success: true } exactly =>
            JsonNode.DeepEquals(part.Node, JsonNode.Parse(exactly.Groups[1].Value)),
        _ when InOrder().Match(expectation) is { Success: true } order =>
            IsInOrder((part.Node as JsonObject)?.Select(pair => pair.Key) ?? [], order.Groups[1].Value.Split(", ")),
        _ => expectation == $"is {KindOf(part.Node)}",
    };

    private static bool IsInOrder(IEnumerable<string> keys, string[] expected) =>
        keys.Where(expected.Contains).SequenceEqual(expected, StringComparer.Ordinal);

    private static string KindOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };

    [GeneratedRegex(@"^the answer is (\d+)$", RegexOptions.None, 1000)]
    private static partial Regex Status();

    [GeneratedRegex("^GitLab says \"(.*)\"$", RegexOptions.None, 1000)]
    private static partial Regex Says();

    [GeneratedRegex("^the answer has the header \"(.*)\"$", RegexOptions.None, 1000)]
    private static partial Regex Header();

    [GeneratedRegex("^the answer has no header \"(.*)\"$", RegexOptions.None, 1000)]
    private static partial Regex NoHeader();

    [GeneratedRegex("^the header \"(.*?)\" is \"(.*)\"$", RegexOptions.None, 1000)]
    private static partial Regex HeaderValue();

    [GeneratedRegex(@"^the answer has (\$\S*)$", RegexOptions.None, 1000)]
    private static partial Regex Has();

    [GeneratedRegex(@"^the answer has no (\$\S*)$", RegexOptions.None, 1000)]
    private static partial Regex HasNo();

    [GeneratedRegex(@"^the answer's (\$\S*) (.*)$", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^has (\d+) items$", RegexOptions.None, 1000)]
    private static partial Regex Items();

    [GeneratedRegex("^is exactly (.*)$", RegexOptions.None, 1000)]
    private static partial Regex Exactly();

    [GeneratedRegex("^has its keys in the order (.*)$", RegexOptions.None, 1000)]
    private static partial Regex InOrder();
}
