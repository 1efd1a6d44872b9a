using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Support.Browser;

/// <summary>What axe finds on a page.</summary>
public static class Accessibility
{
    /// <summary>The findings that are serious or critical, a line each.</summary>
    public static Task<IReadOnlyList<string>> SeriousAsync(IPage page) => SeriousAsync(page, new AxeRunOptions());

    /// <summary>The findings about contrast alone, for a page that was looked at as a whole in other colours.</summary>
    public static Task<IReadOnlyList<string>> ContrastAsync(IPage page) =>
        SeriousAsync(page, new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        });

    private static async Task<IReadOnlyList<string>> SeriousAsync(IPage page, AxeRunOptions options)
    {
        options.ResultTypes = [ResultType.Violations];
        var result = await page.RunAxe(options);
        if (result.Passes.Length == 0)
            throw new InvalidOperationException("axe looked at nothing: no rule of its applied to the page");
        return [.. result.Violations.Where(found => found.Impact is "serious" or "critical").Select(Line)];
    }

    private static string Line(AxeResultItem found) =>
        $"{found.Impact}: {found.Id}, {found.Help}: {string.Join("; ", found.Nodes.Select(node => node.Html))}";
}
