using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>Where recordings are: in the folder that the environment names, otherwise beside the repository.</summary>
internal static class RecordingFolder
{
    public const string Variable = "GITLAB_RECORDINGS";

    public static IReadOnlyList<FileInfo> Files { get; } =
        Find() is { } folder ? [.. new DirectoryInfo(folder).GetFiles("*.jsonl").OrderBy(file => file.Name, StringComparer.Ordinal)] : [];

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } named)
            return SharedFolder.Find("recordings");
        return Directory.Exists(named) ? named : throw new DirectoryNotFoundException($"{Variable} names '{named}', which is not a folder");
    }
}
