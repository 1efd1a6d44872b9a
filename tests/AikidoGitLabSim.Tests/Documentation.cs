using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests;

/// <summary>The files in docs/.</summary>
internal static class Documentation
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "docs");

    public static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");
}
