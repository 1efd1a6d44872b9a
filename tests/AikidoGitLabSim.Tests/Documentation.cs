namespace AikidoGitLabSim.Tests;

/// <summary>The files in docs/, as they stand in the repository.</summary>
internal static class Documentation
{
    public static string Folder { get; } = Find();

    public static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docs", "architecture.md")))
            folder = folder.Parent ?? throw new FileNotFoundException("docs/architecture.md");
        return Path.Combine(folder.FullName, "docs");
    }
}
