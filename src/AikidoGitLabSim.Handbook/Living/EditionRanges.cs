using AikidoGitLabSim.Handbook.Walking.Branches;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>Many editions in few words.</summary>
/// <param name="all">The editions of the report, in order.</param>
internal sealed class EditionRanges(IReadOnlyList<string> all)
{
    /// <summary>The editions of the report by offering and tier, in order of release.</summary>
    public IReadOnlyList<IGrouping<string, string>> Lines { get; } = [.. all.GroupBy(LineOf)];

    /// <summary>The offering and tier of an edition, as a reader writes them.</summary>
    public static string Title(string line)
    {
        if (line.Split('/') is not [var offering, [var first, .. var rest]])
            return line;
        var tier = $" {char.ToUpperInvariant(first)}{rest}";
        return offering switch
        {
            "gitlab.com" => $"GitLab.com{tier}",
            "self-managed" => $"Self-managed{tier}",
            "dedicated" => "Dedicated",
            _ => line,
        };
    }

    /// <summary>An edition as a reader writes it.</summary>
    public static string Name(string edition) => $"{Title(LineOf(edition))} {VersionOf(edition)}".TrimEnd();

    /// <summary>The release of an edition.</summary>
    public static string VersionOf(string edition) => TargetEdition.Parse(edition) is null ? "" : edition.Split('/')[2];

    /// <summary>Names a part of the editions: ranges of neighbours, "every edition" for all.</summary>
    public string Of(IReadOnlyCollection<string> some)
    {
        if (all.Count > 1 && all.All(some.Contains))
            return "every edition";
        var names = Lines
            .Select(line => (Title: Title(line.Key), Ranges: Ranges([.. line], some)))
            .Where(line => line.Ranges.Length > 0)
            .GroupBy(line => line.Ranges, line => line.Title)
            .Select(same => $"{string.Join(" and ", same)} {same.Key}".TrimEnd());
        return string.Join("; ", names);
    }

    // A GitLab that runs elsewhere is named by its URL.
    private static string LineOf(string edition) =>
        TargetEdition.Parse(edition) is null ? edition : edition[..edition.LastIndexOf('/')];

    private static string Ranges(IReadOnlyList<string> line, IReadOnlyCollection<string> some)
    {
        List<string> ranges = [];
        for (var at = 0; at < line.Count; at++)
        {
            if (!some.Contains(line[at]))
                continue;
            var from = at;
            while (at + 1 < line.Count && some.Contains(line[at + 1]))
                at++;
            ranges.Add(Range(line, from, at));
        }

        return string.Join(", ", ranges);
    }

    private static string Range(IReadOnlyList<string> line, int from, int to)
    {
        if (line.Count == 1)
            return VersionOf(line[from]);
        if (from == 0 && to == line.Count - 1)
            return "in all releases";
        return from == to ? VersionOf(line[from]) : $"{VersionOf(line[from])} to {VersionOf(line[to])}";
    }
}
