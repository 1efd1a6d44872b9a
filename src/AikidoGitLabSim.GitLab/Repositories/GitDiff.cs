using System.Collections.Immutable;
using System.Text;
using AikidoGitLabSim.Shared.Diffs;
using DiffPlex;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>What changed between two commits, file by file. A file that only moved is listed as renamed; one that was also edited, as two
/// files.</summary>
public static class GitDiff
{
    private const int LargestFile = 1 << 20;
    private const int SniffedForBinary = 8000;

    /// <summary>The changed files, by path.</summary>
    /// <param name="reader">The repository.</param>
    /// <param name="from">The commit before; null: nothing was there.</param>
    /// <param name="to">The commit after.</param>
    public static IReadOnlyList<FileChange> Changes(this GitReader reader, GitCommit? from, GitCommit to)
    {
        var pairs = Pairs(reader, from?.TreeId, to.TreeId, "").ToList();
        var gone = pairs.Where(pair => pair.New is null).ToLookup(pair => pair.Old!.Id);
        var moved = pairs.Where(pair => pair.Old is null && gone[pair.New!.Id].Any()).DistinctBy(pair => pair.New!.Id)
            .ToDictionary(pair => pair.New!.Id, pair => pair.New!);
        return [.. pairs
            .Where(pair => pair.New is not null || !moved.ContainsKey(pair.Old!.Id) || gone[pair.Old!.Id].First() != pair)
            .Select(pair => pair.Old is null && moved.GetValueOrDefault(pair.New!.Id) == pair.New
                ? (Old: gone[pair.New.Id].First().Old, pair.New)
                : pair)
            .Select(pair => ToChange(reader, pair.Old, pair.New))
            .OrderBy(change => change.NewPath, StringComparer.Ordinal)];
    }

    private static IEnumerable<(TreeEntry? Old, TreeEntry? New)> Pairs(GitReader reader, string? oldTree, string? newTree, string prefix)
    {
        if (oldTree == newTree)
            yield break;
        var before = Entries(reader, oldTree, prefix);
        var after = Entries(reader, newTree, prefix);
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var (old, now) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            if ((old?.Id, old?.Mode) == (now?.Id, now?.Mode))
                continue;
            foreach (var below in Pairs(reader, TreeIdOf(old), TreeIdOf(now), $"{prefix}{name}/"))
                yield return below;
            var files = (Old: FileOf(old), New: FileOf(now));
            if (files is not (null, null))
                yield return files;
        }
    }

    private static string? TreeIdOf(TreeEntry? entry) => entry is { IsTree: true } ? entry.Id : null;

    private static TreeEntry? FileOf(TreeEntry? entry) => entry is { IsTree: false } ? entry : null;

    private static Dictionary<string, TreeEntry> Entries(GitReader reader, string? tree, string prefix) =>
        tree is null ? [] : reader.Entries(tree, prefix).ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    private static FileChange ToChange(GitReader reader, TreeEntry? old, TreeEntry? now)
    {
        if (old?.Id == now?.Id)
            return new FileChange(old, now, "", 0, 0, TooLarge: false);
        var (before, after) = (Content(reader, old), Content(reader, now));
        if (before.Length > LargestFile || after.Length > LargestFile)
            return new FileChange(old, now, "", 0, 0, TooLarge: true);
        if (IsBinary(before) || IsBinary(after))
            return new FileChange(old, now, $"Binary files {Side("a", old)} and {Side("b", now)} differ\n", 0, 0, TooLarge: false);

        var text = UnifiedDiff.Of(Encoding.UTF8.GetString(before.AsSpan()), Encoding.UTF8.GetString(after.AsSpan()), out var added,
            out var removed);
        return new FileChange(old, now, text, added, removed, TooLarge: false);
    }

    private static string Side(string letter, TreeEntry? entry) => entry is null ? "/dev/null" : $"{letter}/{entry.Path}";

    private static ImmutableArray<byte> Content(GitReader reader, TreeEntry? entry) =>
        entry is { IsBlob: true } ? reader.Blob(entry.Id) ?? [] : [];

    private static bool IsBinary(ImmutableArray<byte> content) =>
        content.AsSpan()[..Math.Min(content.Length, SniffedForBinary)].Contains((byte)0);
}
