using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace AikidoGitLabSim.Tests.Server.Web.Pages;

/// <summary>What axe calls serious or critical is on no page, wide or narrow, in neither colours, and nothing has to be scrolled
/// sideways.</summary>
public sealed class ForEveryReader(ITestOutputHelper output)
{
    private const string Sideways = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static readonly IReadOnlyList<ReadPage> Pages = [.. ReadPages.All, .. ReadPages.Unread];

    /// <summary>
    /// The editions in which a page is otherwise than in the one before. All of them take minutes, so that, without
    /// <c>GITLAB_SIM_PAGES=all</c>,
    /// pages are looked at in the first ones only.
    /// </summary>
    private static IReadOnlyList<string> Editions => Environment.GetEnvironmentVariable("GITLAB_SIM_PAGES") == "all"
        ? [.. Pages.SelectMany(page => page.Editions.Where(page.Reads)).Distinct(StringComparer.Ordinal)]
        : [.. Pages.Select(page => page.Tier).Distinct(StringComparer.Ordinal).Select(tier => ReadPage.EditionsOf(tier).First())];

    [Fact]
    public async Task Nothing_keeps_a_reader_out()
    {
        var found = new ConcurrentQueue<string>();
        var looked = 0;
        await using var browser = new SharedBrowser();
        await Parallel.ForEachAsync(Editions, async (edition, _) =>
        {
            await using var incoming = await EditionBrowser.StartAsync(browser, Edition.Parse(edition), new() { Traced = false });
            var pages = Pages.Where(page => page.Editions.Contains(edition, StringComparer.Ordinal) && page.Reads(edition)).ToList();
            if (!pages.Exists(ReadPages.SignsIn))
                await incoming.SignInAsync();
            foreach (var page in pages)
            {
                await page.OpenAsync(incoming);
                Interlocked.Increment(ref looked);
                await foreach (var finding in FindAsync(incoming.Page))
                    found.Enqueue($"{edition}, {page}, {finding}");
            }
        });

        output.WriteLine($"{looked} pages of {Editions.Count} editions were looked at");
        looked.ShouldBeGreaterThan(Editions.Count);
        found.ShouldBeEmpty();
    }

    private static async IAsyncEnumerable<string> FindAsync(IPage page)
    {
        await page.SetViewportSizeAsync(390, 844);
        foreach (var finding in await LookAsync(page, Accessibility.SeriousAsync))
            yield return $"narrow, light: {finding}";
        await page.SetViewportSizeAsync(1280, 900);
        foreach (var finding in await LookAsync(page, Accessibility.SeriousAsync))
            yield return $"wide, light: {finding}";
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        foreach (var finding in await LookAsync(page, Accessibility.ContrastAsync))
            yield return $"wide, dark: {finding}";
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static async Task<IReadOnlyList<string>> LookAsync(IPage page, Func<IPage, Task<IReadOnlyList<string>>> ask)
    {
        var found = await ask(page);
        return await page.EvaluateAsync<int>(Sideways) is > 0 and var pixels
            ? [.. found, $"{pixels} pixels have to be scrolled sideways"]
            : found;
    }
}
