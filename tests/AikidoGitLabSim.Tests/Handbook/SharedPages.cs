using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>The help page and its changed versions, which the project does not contain.</summary>
internal static class SharedPages
{
    public const string PageFile = "page/code-scanning-with-a-personal-access-token.md";

    public const string ExpectedFile = "pages/mutants/expected.json";

    public const string Labels = "pages/labels";

    /// <summary>The help page; null where it is not there.</summary>
    public static string? Page { get; } = SharedFolder.Find(PageFile);

    /// <summary>What is to be reported of the changed versions; null where it is not there.</summary>
    public static string? Expected { get; } = SharedFolder.Find(ExpectedFile);
}
