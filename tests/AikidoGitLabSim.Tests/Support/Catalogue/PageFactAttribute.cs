using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Tests.Support.Catalogue;

/// <summary>A test that needs the help page, which the project does not contain. Without the page it is shown as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PageFactAttribute : FactAttribute
{
    public PageFactAttribute()
    {
        if (PagePath is null)
            Skip = $"not run: {StatementCatalogue.Own.Page} is not in ../shared/page";
    }

    /// <summary>The file with the help page; null: it is not there.</summary>
    public static string? PagePath { get; } = Find();

    private static string? Find()
    {
        string[] folders = [Path.Combine(Repository.Root, "..", "shared"), Path.Combine(Repository.Root, "..", "..", "shared")];
        return folders.Select(folder => Path.GetFullPath(Path.Combine(folder, "page", StatementCatalogue.Own.Page))).FirstOrDefault(File.Exists);
    }
}
