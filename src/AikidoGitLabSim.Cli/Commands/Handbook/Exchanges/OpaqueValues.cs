using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;

/// <summary>
/// Compares texts that may differ in random values, such as tokens against forgery: the same value of one text must stand for the same
/// value of the other everywhere.
/// </summary>
internal sealed partial class OpaqueValues
{
    private readonly Dictionary<string, string> _pairs = new(StringComparer.Ordinal);

    // Tokens, digests of a content security policy, of which the script is compared itself, and other values.
    [GeneratedRegex(@"(?<token>\bgl[a-z]{2,6}-[\w.-]{16,})|sha256-[A-Za-z0-9+/]{43}=|[\w-]{15,}", RegexOptions.ECMAScript, 5000)]
    private static partial Regex Value { get; }

    /// <summary>Whether two texts are the same but for random values.</summary>
    public bool Same(string one, string other)
    {
        var (first, second) = (Value.Matches(one), Value.Matches(other));
        if (first.Count != second.Count)
            return false;
        var (at, otherAt) = (0, 0);
        foreach (var (left, right) in first.Zip(second))
        {
            if (!one.AsSpan(at..left.Index).SequenceEqual(other.AsSpan(otherAt..right.Index)) || !Same(left, right))
                return false;
            (at, otherAt) = (left.Index + left.Length, right.Index + right.Length);
        }

        return one.AsSpan(at).SequenceEqual(other.AsSpan(otherAt));
    }

    /// <summary>A text with the values of the other side.</summary>
    public string Translate(string text) => Value.Replace(text, match => _pairs.GetValueOrDefault(match.Value, match.Value));

    private bool Same(Match one, Match other)
    {
        if (_pairs.TryGetValue(one.Value, out var known))
            return known == other.Value;
        if (one.Value != other.Value && !AreOfOneKind(one, other))
            return false;
        _pairs.Add(one.Value, other.Value);
        return true;
    }

    // Tokens of two offerings differ in length, and not in what a form does with them.
    private static bool AreOfOneKind(Match one, Match other) => one.Groups["token"].Success || other.Groups["token"].Success
        ? one.Groups["token"].Success && other.Groups["token"].Success
            && one.Value[..one.Value.IndexOf('-')] == other.Value[..other.Value.IndexOf('-')]
        : one.Length == other.Length && IsRandom(one.Value, other.Value);

    // Numbers, dates and words are no random values: both have digits, and their letters differ too.
    private static bool IsRandom(string one, string other) => one.Any(char.IsAsciiDigit) && other.Any(char.IsAsciiDigit)
        && !one.Where(char.IsAsciiLetter).SequenceEqual(other.Where(char.IsAsciiLetter));
}
