using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Labels;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>The sentences that several steps share.</summary>
internal static class Phrases
{
    /// <summary>The kind of token in words.</summary>
    public static string Words(TokenBranch token) => token == TokenBranch.Group ? "group access token" : "personal access token";

    /// <summary>A label in bold, as a help page writes it.</summary>
    public static string Bold(string label) => $"**{label}**";

    /// <summary>Several values, the last with "and".</summary>
    public static string List(IReadOnlyList<string> values) => values switch
    {
        [] => "",
        [var one] => one,
        [var first, var second] => $"{first} and {second}",
        _ => $"{string.Join(", ", values.Take(values.Count - 1))}, and {values[^1]}",
    };

    /// <summary>A path as a help page writes it: labels in bold, places in plain words.</summary>
    public static string Path(IEnumerable<string> segments) =>
        string.Join(" > ", segments.Select(segment => char.IsLower(segment[0]) ? segment : Bold(segment)));

    /// <summary>The outcome of a label that GitLab shows, with how it differs.</summary>
    /// <param name="tried">What the walk did.</param>
    /// <param name="what">What the element is, such as "button".</param>
    /// <param name="wanted">The label that the page writes.</param>
    /// <param name="found">The element that GitLab shows.</param>
    public static StepOutcome Label(string tried, string what, string wanted, Found found) => found.Difference switch
    {
        LabelDifference.None or LabelDifference.Described => StepOutcome.Holds(tried, $"The {what} \"{found.Shown}\" is there."),
        LabelDifference.Case => StepOutcome.Holds(
            tried, $"The {what} is there, in another case: \"{found.Shown}\".", $"Write {Bold(found.Shown)}."),
        _ => StepOutcome.Differs(
            tried, $"There is no {what} \"{wanted}\"; the nearest is \"{found.Shown}\".", $"Name the {what} {Bold(found.Shown)}."),
    };
}
