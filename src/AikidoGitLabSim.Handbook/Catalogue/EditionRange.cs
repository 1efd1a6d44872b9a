using System.Globalization;

namespace AikidoGitLabSim.Handbook.Catalogue;

/// <summary>
/// Editions, written <c>gitlab.com/premium|ultimate/16.0..18.9</c>: offerings, tiers and releases; <c>*</c> is all, an open end goes on.
/// </summary>
public sealed class EditionRange
{
    private readonly string _text;
    private readonly string[] _offerings;
    private readonly string[] _tiers;

    private EditionRange(string text, string[] offerings, string[] tiers, (int, int)? first, (int, int)? last) =>
        (_text, _offerings, _tiers, First, Last) = (text, offerings, tiers, first, last);

    /// <summary>The first release; null: from the beginning.</summary>
    public (int Major, int Minor)? First { get; }

    /// <summary>The last release; null: to the newest.</summary>
    public (int Major, int Minor)? Last { get; }

    /// <summary>Parses a range of editions.</summary>
    /// <exception cref="FormatException">The text is not a range.</exception>
    public static EditionRange Parse(string text)
    {
        if (text.Split('/') is not [var offerings, var tiers, var releases] || releases.Split("..") is not [.. { Length: 1 or 2 } ends])
            throw new FormatException($"'{text}' is not a range of editions; write one such as gitlab.com/premium|ultimate/16.0..18.9");
        return releases == "*"
            ? new(text, offerings.Split('|'), tiers.Split('|'), null, null)
            : new(text, offerings.Split('|'), tiers.Split('|'), Release(ends[0]), Release(ends[^1]));
    }

    /// <summary>The release of an edition such as <c>gitlab.com/free/18.11</c>.</summary>
    /// <exception cref="FormatException">The edition names no release.</exception>
    public static (int Major, int Minor) ReleaseOf(string edition) =>
        Release(edition.Split('/')[2]) ?? throw new FormatException($"'{edition}' names no release");

    /// <summary>Whether an edition is in the range.</summary>
    public bool Contains(string edition)
    {
        var release = ReleaseOf(edition);
        return Covers(_offerings, edition.Split('/')[0]) && Covers(_tiers, edition.Split('/')[1])
            && (First is not { } first || first.CompareTo(release) <= 0) && (Last is not { } last || release.CompareTo(last) <= 0);
    }

    /// <summary>Whether some edition is in both ranges.</summary>
    public bool Overlaps(EditionRange other) =>
        Meet(_offerings, other._offerings) && Meet(_tiers, other._tiers)
        && (First is not { } first || other.Last is not { } otherLast || first.CompareTo(otherLast) <= 0)
        && (other.First is not { } otherFirst || Last is not { } last || otherFirst.CompareTo(last) <= 0);

    /// <summary>The range as it is written.</summary>
    public override string ToString() => _text;

    private static bool Covers(string[] words, string word) => words is ["*"] || words.Contains(word, StringComparer.Ordinal);

    private static bool Meet(string[] some, string[] others) => some is ["*"] || others is ["*"]
        || some.Intersect(others, StringComparer.Ordinal).Any();

    private static (int, int)? Release(string text) => text.Split('.') switch
    {
        [""] => null,
        [var major, var minor] => (int.Parse(major, CultureInfo.InvariantCulture), int.Parse(minor, CultureInfo.InvariantCulture)),
        _ => throw new FormatException($"'{text}' is not a release; write one such as 18.11"),
    };
}
