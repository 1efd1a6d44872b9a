using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>Readers who do not use a mouse, do not see, or read in the dark.</summary>
[Binding]
public sealed class ReaderSteps(BrowserDriver browser, GitLabDriver gitLab)
{
    [Given("she uses only the keyboard")]
    public void GivenKeyboardAlone() => browser.KeyboardAlone = true;

    [When("she closes the dialog with Escape")]
    public async Task WhenEscaped()
    {
        var page = await browser.PageAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.WaitForURLAsync(url => !url.Contains("confirm=", StringComparison.Ordinal));
    }

    [Then("these pages have no serious accessibility problems in light and dark colours")]
    public async Task ThenOfThese(DataTable pages)
    {
        var page = await browser.PageAsync();
        var found = new List<string>();
        foreach (var row in pages.Rows)
        {
            await page.GotoAsync($"{await gitLab.UrlAsync()}{row["page"]}");
            new Uri(page.Url).PathAndQuery.ShouldEndWith(row["page"], Case.Sensitive, "Another page was opened");
            found.AddRange(await FoundAsync(page));
        }

        found.ShouldBeEmpty();
    }

    [Then("this page has no serious accessibility problems in light and dark colours")]
    public async Task ThenOfThis() => (await FoundAsync(await browser.PageAsync())).ShouldBeEmpty();

    private static async Task<IEnumerable<string>> FoundAsync(IPage page)
    {
        var light = await Accessibility.SeriousAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await Accessibility.ContrastAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. light.Select(line => $"{page.Url}, light: {line}"), .. dark.Select(line => $"{page.Url}, dark: {line}")];
    }
}
