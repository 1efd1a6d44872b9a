using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Compares labels and paths as the labelling guide does: without case, quotes, articles and words such as "button".</summary>
internal static partial class LabelText
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly string[][] Synonyms =
    [
        ["name", "token name", "label"], ["avatar", "profile picture", "picture"],
            ["expiration date", "expiry date", "expiration", "expiry", "date", "expires"],
        ["token", "access token", "key", "secret", "it", "old token"], ["role", "select a role"],
            ["scopes", "select scopes", "scope", "permissions"],
        ["group", "group page"], ["description", "token description"],
    ];

    public static bool IsSame(string label, string said)
    {
        var (one, two) = (Path(label), Path(said));
        if (one.Length == 0 || two.Length == 0 || (one.Length > 1 && two.Length == 1))
            return false;
        var count = Math.Min(one.Length, two.Length);
        if (one[^count..].Zip(two[^count..]).All(pair => IsSynonym(pair.First, pair.Second)))
            return true;
        return one.Length == 1 && two.Length == 1 && char.IsLower(label[0])
            && $" {two[0]} ".Contains($" {one[0]} ", StringComparison.Ordinal);
    }

    public static string Normal(string text) =>
        Spaces().Replace(Arrows()
            .Replace(Marks()
            .Replace(text.Replace("\u00AD", "", StringComparison.Ordinal).Replace('\u00A0', ' ').ToLowerInvariant(), ""), " > "), " ")
            .Trim(' ', '.', ',', ':', ';', '!', '*');

    private static string[] Path(string text) => [.. Normal(text).Split(" > ").Select(Segment).Where(segment => segment.Length > 0)];

    private static string Segment(string text) => Tail().Replace(Head().Replace(text, ""), "");

    private static bool IsSynonym(string one, string two) => one == two
        || Synonyms.Any(group => group.Contains(one) && group.Contains(two));

    [GeneratedRegex("[“”„\"'‘’`]|\\*\\*", Options)]
    private static partial Regex Marks();

    [GeneratedRegex("\\s*[→▸›»>]\\s*", Options)]
    private static partial Regex Arrows();

    [GeneratedRegex("\\s+", Options)]
    private static partial Regex Spaces();

    [GeneratedRegex("^((the|a|an|your|you|on|in|to|tab|button|field|menu)\\s+)+", Options)]
    private static partial Regex Head();

    [GeneratedRegex("(\\s+(button|field|page|box|menu|tab|dropdown|link|checkbox|option|icon|section|role|scope|scopes|entry))+$", Options)]
    private static partial Regex Tail();
}
