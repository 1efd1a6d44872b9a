using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Names the alternative that a block or condition belongs to.</summary>
internal static class Branches
{
    private static readonly string[] Kinds = ["group", "personal", "project"];

    /// <summary>The kind of token that a condition or tab is about, or else the tab's title; null where there is no alternative.</summary>
    public static string? Of(PageBlock block, string? condition) =>
        (condition is null ? null : KindIn(condition)) ?? (block.Scope.Tab is { } tab ? KindIn(tab) ?? tab : null);

    private static string? KindIn(string text)
    {
        var kinds = Kinds.Where(kind => text.Contains(kind, StringComparison.OrdinalIgnoreCase)).ToList();
        return kinds.Count == 1 && (text.Contains("token", StringComparison.OrdinalIgnoreCase) || text.Length < 40) ? kinds[0] : null;
    }
}
