namespace AikidoGitLabSim.Support;

/// <summary>The folder that this was built from.</summary>
public static class Repository
{
    private const string Mark = "AikidoGitLabSim.sln";

    public static string Root { get; } = Up(AppContext.BaseDirectory).FirstOrDefault(folder => File.Exists(Path.Combine(folder, Mark)))
        ?? throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} has {Mark}; run the tests from within the repository");

    private static IEnumerable<string> Up(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
