namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>All facts, and the list of those that are not proven yet.</summary>
internal static class FactBook
{
    public const string NotProvenFile = "not-proven.txt";

    public static IReadOnlyList<Fact> All { get; } = [.. TruthData.Lines("facts.jsonl").Select(Fact.Parse)];

    /// <summary>The committed list: an id a line, what follows a # is a remark.</summary>
    public static IReadOnlySet<string> NotProven { get; } = TruthData.Lines(NotProvenFile)
        .Select(line => line.Split('#')[0].Trim())
        .Where(id => id.Length > 0)
        .ToHashSet();

    public static IEnumerable<FactAtVersion> Questions { get; } =
        [.. from fact in All from version in FactVersions.Of(fact) select new FactAtVersion(fact, version)];
}
