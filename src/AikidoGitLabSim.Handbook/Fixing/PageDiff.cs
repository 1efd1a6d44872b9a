using AikidoGitLabSim.Shared.Diffs;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>The corrections of a page as a unified diff, which <c>git apply</c> and <c>patch</c> read.</summary>
public static class PageDiff
{
    /// <summary>The diff; empty where nothing changed.</summary>
    /// <param name="page">The page, with its text before and after.</param>
    public static string Of(FixedPage page)
    {
        var hunks = UnifiedDiff.Of(page.Before, page.Text, out _, out _);
        var path = page.Path.Replace('\\', '/').TrimStart('/');
        return hunks.Length == 0 ? "" : $"--- a/{path}\n+++ b/{path}\n{hunks}";
    }
}
