namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>Where recordings are: named by the environment, else beside the repository.</summary>
internal static class RecordingFolder
{
    public const string Variable = "GITLAB_RECORDINGS";

    public static IReadOnlyList<FileInfo> Files { get; } =
        Find() is { } folder ? [.. folder.GetFiles("*.jsonl").OrderBy(file => file.Name, StringComparer.Ordinal)] : [];

    private static DirectoryInfo? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return Directory.Exists(named) ? new DirectoryInfo(named) : throw new DirectoryNotFoundException($"{Variable} names '{named}', which is not a folder");
        return Beside(RepositoryRoot.Find()?.Parent);
    }

    private static DirectoryInfo? Beside(DirectoryInfo? parent)
    {
        for (var folder = parent; folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", "recordings");
            if (Directory.Exists(found))
                return new DirectoryInfo(found);
        }

        return null;
    }
}
