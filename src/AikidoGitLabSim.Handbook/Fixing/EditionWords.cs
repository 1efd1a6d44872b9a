using System.Globalization;
using AikidoGitLabSim.Handbook.Knowledge;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>Names some editions among others, as a reader finds them out: by offering and release.</summary>
internal static class EditionWords
{
    private const int LastMinor = 11;

    /// <summary>The words, such as <c>on GitLab.com 18.10 or later</c>; empty where the editions are all.</summary>
    public static string Of(IReadOnlyCollection<EditionName> some, IReadOnlyCollection<EditionName> all)
    {
        if (some.Select(edition => edition.ToString()).ToHashSet(StringComparer.Ordinal)
            .SetEquals(all.Select(edition => edition.ToString())))
            return "";
        var parts = all.Select(edition => edition.Offering).Distinct(StringComparer.Ordinal)
            .Select(offering => (Name: Name(offering), Span: Span(Releases(some, offering), Releases(all, offering))))
            .Where(part => part.Span is not null).ToArray();
        var everywhere = parts.Length > 1 && parts.Length == all.Select(edition => edition.Offering).Distinct().Count()
            && parts.Select(part => part.Span).Distinct().Count() == 1;
        return everywhere
            ? $"on GitLab{Span(parts[0].Span)}"
            : string.Join(" and ", parts.Select(part => $"on {part.Name}{Span(part.Span)}"));
    }

    private static string Span(string? words) => string.IsNullOrEmpty(words) ? "" : $" {words}";

    private static (int Major, int Minor)[] Releases(IEnumerable<EditionName> editions, string offering) =>
        [.. editions.Where(edition => edition.Offering == offering).Select(edition => edition.Release).Distinct().Order()];

    private static string? Span((int Major, int Minor)[] some, (int Major, int Minor)[] all) => (some, all) switch
    {
        ([], _) => null,
        _ when some.Length == all.Length => "",
        ([var first, ..], [.., var newest]) when some[^1] == newest => $"{Write(first)} or later",
        ([var oldest, ..], [var first, ..]) when oldest == first => $"{Write(Before(some, all))} or earlier",
        _ => $"{Write(some[0])} to {Write(Before(some, all))}",
    };

    // The last release before the one in which something else holds.
    private static (int Major, int Minor) Before((int Major, int Minor)[] some, (int Major, int Minor)[] all)
    {
        var next = all[Array.IndexOf(all, some[^1]) + 1];
        return next.Minor > 0 ? (next.Major, next.Minor - 1) : (next.Major - 1, LastMinor);
    }

    private static string Name(string offering) => offering switch
    {
        "gitlab.com" => "GitLab.com",
        "dedicated" => "GitLab Dedicated",
        _ => "self-managed GitLab",
    };

    private static string Write((int Major, int Minor) release) =>
        string.Create(CultureInfo.InvariantCulture, $"{release.Major}.{release.Minor}");
}
