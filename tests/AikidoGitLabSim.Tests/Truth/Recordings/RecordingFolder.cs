using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>Where recordings are: in the folder that the environment names, otherwise beside the repository.</summary>
internal static class RecordingFolder
{
    public const string Variable = "GITLAB_RECORDINGS";

    private static readonly string[] Names = ["recordings", "recordings-more"];

    public static IReadOnlyList<FileInfo> Files { get; } =
        [.. Find().SelectMany(folder => folder.GetFiles("*.jsonl").OrderBy(file => file.Name, StringComparer.Ordinal))];

    /// <summary>Why tests of recordings are skipped; null: there are recordings.</summary>
    public static string? Missing { get; } = Files.Count > 0
        ? null
        : $"no recordings: put the folders {string.Join(" and ", Names)} into ../shared, or set {Variable} to them";

    private static IEnumerable<DirectoryInfo> Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named.Split(Path.PathSeparator).Select(Named)
        : Names.Select(SharedFolder.Find).OfType<string>().Select(path => new DirectoryInfo(path));

    private static DirectoryInfo Named(string folder) =>
        Directory.Exists(folder)
            ? new DirectoryInfo(folder)
            : throw new DirectoryNotFoundException($"{Variable} names '{folder}', which is not a folder");
}
