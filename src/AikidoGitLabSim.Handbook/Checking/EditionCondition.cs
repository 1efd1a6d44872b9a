using System.Globalization;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Meaning;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>The editions that a condition such as "On GitLab.com 18.10 or later" names.</summary>
public sealed partial class EditionCondition
{
    private readonly IReadOnlyList<Part> _parts;

    private EditionCondition(IReadOnlyList<Part> parts) => _parts = parts;

    /// <summary>Whether it names any edition.</summary>
    public bool IsLimited => _parts is not [];

    /// <summary>Reads a condition. What names no edition is for all.</summary>
    public static EditionCondition Of(string? text)
    {
        var plain = ReaderWords.Plain(text ?? "");
        var parts = Splitter().Split(plain).Select(PartOf).Where(part => part.IsLimited).ToList();
        return new EditionCondition(Completed(parts));
    }

    /// <summary>Reads a claim: only what names releases limits it, for a claim about an offering is true or false everywhere.</summary>
    public static EditionCondition OfClaim(string text) => new([.. Of(text)._parts.Where(part => part.Shares)]);

    /// <summary>Whether it includes an edition.</summary>
    public bool Includes(EditionName edition) => !IsLimited || _parts.Any(part => part.Includes(edition));

    // "On GitLab.com and self-managed GitLab 18.1 or later": the releases stand once, at the end.
    private static List<Part> Completed(List<Part> parts)
    {
        for (var at = parts.Count - 2; at >= 0; at--)
        {
            if (parts[at] is { First: null, Last: null } && parts[at + 1].Shares)
                parts[at] = parts[at] with { First = parts[at + 1].First, Last = parts[at + 1].Last };
        }

        return parts;
    }

    private static Part PartOf(string text)
    {
        var concepts = Concepts.In(text);
        var (first, last) = Releases(text);
        return new Part(
            [.. concepts.Where(concept => concept.StartsWith("offering.", StringComparison.Ordinal))
                .Select(concept => concept["offering.".Length..])],
            [.. concepts.Where(concept => concept.StartsWith("tier.", StringComparison.Ordinal) && concept != "tier.paid")
                .Select(concept => concept["tier.".Length..])],
            first,
            last);
    }

    private static ((int, int)? First, (int, int)? Last) Releases(string text)
    {
        if (Between().Match(text) is { Success: true } between)
            return (Release(between, "first"), Release(between, "last"));
        if (From().Match(text) is { Success: true } from)
            return (Release(from, "first"), null);
        if (Until().Match(text) is { Success: true } until)
            return (null, Release(until, "last"));
        return Only().Match(text) is { Success: true } only ? (Release(only, "first"), Release(only, "first")) : (null, null);
    }

    private static (int, int) Release(Match match, string group)
    {
        var numbers = match.Groups[group].Value.Split('.');
        return (int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@",\s*(?:and\s+)?(?:on\s+)?|\s+and\s+(?:on\s+)?(?=self|gitlab|dedicated)|\s+or\s+(?=on\s|self|gitlab\.com|dedicated)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Splitter();

    [GeneratedRegex(@"(?<first>\d{2}\.\d{1,2})\s*(?:to|through|until|up to|-|–|and)\s*(?<last>\d{2}\.\d{1,2})",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"(?:since|from|as of|starting with)\s+(?:\w+\s+)?(?<first>\d{2}\.\d{1,2})"
        + @"|(?<first>\d{2}\.\d{1,2})\s*(?:\+|(?:or|and)\s+(?:later|newer|above|higher))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex From();

    [GeneratedRegex(@"(?:up to|until)\s+(?:\w+\s+)?(?<last>\d{2}\.\d{1,2})|(?<last>\d{2}\.\d{1,2})\s+(?:or|and)\s+(?:earlier|older|below)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Until();

    [GeneratedRegex(@"(?:GitLab|\.com|on|version|release)\s+(?<first>\d{2}\.\d{1,2})\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Only();

    private sealed record Part(IReadOnlyList<string> Offerings, IReadOnlyList<string> Tiers, (int, int)? First, (int, int)? Last)
    {
        public bool IsLimited => Offerings is not [] || Tiers is not [] || First is not null || Last is not null;

        public bool Shares => First is not null || Last is not null;

        public bool Includes(EditionName edition) =>
            (Offerings is [] || Offerings.Contains(edition.Offering))
            && (Tiers is [] || Tiers.Contains(edition.Tier))
            && (First is not { } first || edition.Release.CompareTo(first) >= 0)
            && (Last is not { } last || edition.Release.CompareTo(last) <= 0);
    }
}
