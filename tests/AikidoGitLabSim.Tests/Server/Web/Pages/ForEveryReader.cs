using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Tests.Server.Web.Pages;

/// <summary>What axe calls serious or critical is on no page, in neither colours, wide or narrow, and nothing has to be scrolled sideways.</summary>
public sealed class ForEveryReader
{
    private const string Sideways = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static readonly IReadOnlyList<ReadPage> Pages = [.. ReadPages.All, .. ReadPages.Unread];

    /// <summary>
    /// The editions in which a page is otherwise than in the one before. All of them take minutes, so that, without <c>GITLAB_SIM_PAGES=all</c>,
    /// pages are looked at in the first one only.
    /// </summary>
    public static TheoryData<string> Editions => Environment.GetEnvironmentVariable("GITLAB_SIM_PAGES") == "all"
        ? [.. Pages.SelectMany(page => page.Editions.Where(page.Reads)).Distinct(StringComparer.Ordinal)]
        : [.. Pages.Select(page => page.Tier).Distinct(StringComparer.Ordinal).Select(tier => ReadPage.EditionsOf(tier).First())];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Nothing_keeps_a_reader_out(string edition)
    {
        var found = new List<string>();
        await using var browser = new SharedBrowser();
        await using var visit = await Visit.StartAsync(browser, Edition.Parse(edition), new() { Traced = false });
        var pages = Pages.Where(page => page.Editions.Contains(edition, StringComparer.Ordinal) && page.Reads(edition)).ToList();
        if (!pages.Exists(ReadPages.SignsIn))
            await visit.SignInAsync();
        foreach (var page in pages)
        {
            await page.OpenAsync(visit);
            found.AddRange((await FoundAsync(visit.Page)).Select(line => $"{page}, {line}"));
        }

        found.ShouldBeEmpty();
    }

    private static async Task<List<string>> FoundAsync(IPage page)
    {
        var found = new List<string>();
        await page.SetViewportSizeAsync(390, 844);
        await LookAsync("narrow, light", Accessibility.SeriousAsync);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await LookAsync("narrow, dark", Accessibility.ContrastAsync);
        await page.SetViewportSizeAsync(1280, 900);
        await LookAsync("wide, dark", Accessibility.ContrastAsync);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await LookAsync("wide, light", Accessibility.SeriousAsync);
        return found;

        async Task LookAsync(string look, Func<IPage, Task<IReadOnlyList<string>>> ask)
        {
            found.AddRange((await ask(page)).Select(line => $"{look}: {line}"));
            if (await page.EvaluateAsync<int>(Sideways) is > 0 and var pixels)
                found.Add($"{look}: {pixels} pixels have to be scrolled sideways");
        }
    }
}
