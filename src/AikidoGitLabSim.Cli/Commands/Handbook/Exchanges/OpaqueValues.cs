using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;

/// <summary>
/// Compares texts that may differ in random values, such as tokens against forgery: the same value of one text must stand for the same
/// value of the other everywhere.
/// </summary>
internal sealed partial class OpaqueValues
{
    private readonly Dictionary<string, string> _pairs = new(StringComparer.Ordinal);

    [GeneratedRegex("[A-Za-z0-9_-]{15,}", RegexOptions.None, 5000)]
    private static partial Regex Value { get; }

    /// <summary>Whether two texts are the same but for random values.</summary>
    public bool Same(string one, string other)
    {
        var (first, second) = (Value.Matches(one), Value.Matches(other));
        if (one.Length != other.Length || first.Count != second.Count)
            return false;
        var at = 0;
        foreach (var (left, right) in first.Zip(second))
        {
            if (left.Index != right.Index || !one.AsSpan(at..left.Index).SequenceEqual(other.AsSpan(at..right.Index)) || !Same(left, right))
                return false;
            at = left.Index + left.Length;
        }

        return one.AsSpan(at).SequenceEqual(other.AsSpan(at));
    }

    /// <summary>A text with the values of the other side.</summary>
    public string Translate(string text) => Value.Replace(text, match => _pairs.GetValueOrDefault(match.Value, match.Value));

    private bool Same(Match one, Match other)
    {
        if (_pairs.TryGetValue(one.Value, out var known))
            return known == other.Value;
        if (one.Value != other.Value && !(one.Length == other.Length && IsRandom(one.Value, other.Value)))
            return false;
        _pairs.Add(one.Value, other.Value);
        return true;
    }

    // Numbers, dates and words are no random values: both have digits, and their letters differ too.
    private static bool IsRandom(string one, string other) => one.Any(char.IsAsciiDigit) && other.Any(char.IsAsciiDigit)
        && !one.Where(char.IsAsciiLetter).SequenceEqual(other.Where(char.IsAsciiLetter));
}
