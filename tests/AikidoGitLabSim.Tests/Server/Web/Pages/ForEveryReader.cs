using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Tests.Server.Web.Pages;

/// <summary>What axe calls serious or critical is on no page, in neither colours, wide or narrow, and nothing has to be scrolled sideways.</summary>
public sealed class ForEveryReader
{
    private const string Sideways = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static readonly (int Width, int Height)[] Windows = [(1280, 900), (390, 844)];

    /// <summary>
    /// An edition for each of the four forms and each place of the bars, and what does without a licence. A paid edition takes minutes, so that they are
    /// looked at with <c>GITLAB_SIM_PAGES=all</c> only.
    /// </summary>
    public static TheoryData<string> Editions => Environment.GetEnvironmentVariable("GITLAB_SIM_PAGES") == "all"
        ?
        [
            "self-managed/premium/15.11", "self-managed/premium/17.7", "self-managed/premium/18.5", "gitlab.com/premium/18.10", "self-managed/premium/19.2",
            "gitlab.com/free/15.11", "gitlab.com/free/18.11", "gitlab.com/free/19.6",
        ]
        : ["gitlab.com/free/19.6"];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Nothing_keeps_a_reader_out(string edition)
    {
        var found = new List<string>();
        await using var browser = new SharedBrowser();
        await using var visit = await Visit.StartAsync(browser, Edition.Parse(edition), new() { Traced = false });
        foreach (var page in ReadPages.All.Concat(ReadPages.Unread).Where(page => page.Editions.Contains(edition, StringComparer.Ordinal)))
        {
            await page.OpenAsync(visit);
            found.AddRange((await FoundAsync(visit.Page)).Select(line => $"{page}, {line}"));
        }

        found.ShouldBeEmpty();
    }

    private static async Task<List<string>> FoundAsync(IPage page)
    {
        var found = new List<string>();
        foreach (var (width, height) in Windows)
        {
            await page.SetViewportSizeAsync(width, height);
            found.AddRange((await Accessibility.SeriousAsync(page)).Select(line => $"{width} wide, light: {line}"));
            if (await page.EvaluateAsync<int>(Sideways) is > 0 and var pixels)
                found.Add($"{width} wide: {pixels} pixels have to be scrolled sideways");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            found.AddRange((await Accessibility.ContrastAsync(page)).Select(line => $"{width} wide, dark: {line}"));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }

        await page.SetViewportSizeAsync(Windows[0].Width, Windows[0].Height);
        return found;
    }
}
