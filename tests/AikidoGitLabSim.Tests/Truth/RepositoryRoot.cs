namespace AikidoGitLabSim.Tests.Truth;

/// <summary>The folder that holds the solution, found from where the tests run.</summary>
internal static class RepositoryRoot
{
    public static DirectoryInfo? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AikidoGitLabSim.sln")))
            folder = folder.Parent;
        return folder;
    }
}
