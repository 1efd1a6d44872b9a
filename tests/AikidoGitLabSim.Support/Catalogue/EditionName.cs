using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Support.Catalogue;

/// <summary>Editions as scenarios write them: <c>gitlab.com/free/newest</c> is the newest release that the product knows.</summary>
public static class EditionName
{
    private const string NewestWord = "/newest";

    /// <summary>The newest release that the product knows. Open ranges of the catalogue end here.</summary>
    public static (int Major, int Minor) Newest => (GitLabVersion.Newest.Major, GitLabVersion.Newest.Minor);

    /// <summary>The edition with its release as a number.</summary>
    /// <exception cref="FormatException">The text is not an edition; the message says why.</exception>
    public static string Resolve(string written)
    {
        var isNewest = written.EndsWith(NewestWord, StringComparison.Ordinal);
        return Edition.Parse(isNewest ? $"{written[..^NewestWord.Length]}/{GitLabVersion.Newest}" : written).ToString();
    }
}
