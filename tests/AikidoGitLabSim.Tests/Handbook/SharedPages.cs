using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Where the help page and its changed versions are, which the project does not contain.</summary>
internal static class SharedPages
{
    private static readonly string? Folder = new[] { Path.Combine(Repository.Root, "..", "shared"), Path
        .Combine(Repository.Root, "..", "..", "shared") }
        .Select(Path.GetFullPath).FirstOrDefault(Directory.Exists);

    /// <summary>The help page; null where it is not there.</summary>
    public static string? Page { get; } = Find("page/code-scanning-with-a-personal-access-token.md");

    /// <summary>What is to be reported of the changed versions; null where it is not there.</summary>
    public static string? Expected { get; } = Find("pages/mutants/expected.json");

    /// <summary>A file; null where it is not there.</summary>
    public static string? Find(string path) => Folder is { } folder && File.Exists(Path.Combine(folder, path)) ? Path.Combine(folder, path)
        : null;
}
