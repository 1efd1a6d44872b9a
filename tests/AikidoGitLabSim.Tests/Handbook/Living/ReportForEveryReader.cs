using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Tests.Handbook.Living;

/// <summary>The report in a browser: what axe finds, and what a reader does with the keyboard.</summary>
public sealed class ReportForEveryReader(WrittenReport report) : IClassFixture<WrittenReport>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Nothing_keeps_a_reader_out(int width, ColorScheme colours)
    {
        await using var session = await report.OpenAsync(width, colours);
        var page = session.Page;

        (await Accessibility.SeriousAsync(page)).ShouldBeEmpty();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => { part.open = true; })");
        (await Accessibility.SeriousAsync(page)).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_page()
    {
        await using var session = await report.OpenAsync();

        await session.Page.Keyboard.PressAsync("Tab");

        (await FocusAsync(session.Page)).ShouldBe("Skip to the page");
        await session.Page.Keyboard.PressAsync("Enter");
        session.Page.Url.ShouldEndWith("#page");
    }

    [Fact]
    public async Task The_keyboard_chooses_an_edition()
    {
        await using var session = await report.OpenAsync();
        var (page, all) = (session.Page, await CountsAsync(session.Page));

        await TabToAsync(page, "document.activeElement.id === 'edition'");
        await page.Keyboard.TypeAsync("Self-managed Free 18.3");
        await page.Keyboard.PressAsync("Enter");

        var chosen = await page.Locator("#edition").EvaluateAsync<string>("list => list.selectedOptions[0].textContent");
        chosen.ShouldBe("Self-managed Free 18.3");
        (await page.Locator("#count").InnerTextAsync()).ShouldContain("hold");
        (await CountsAsync(page)).ShouldNotBe(all);
    }

    [Fact]
    public async Task The_keyboard_goes_from_a_sentence_to_its_pictures_and_back()
    {
        await using var session = await report.OpenAsync();
        var page = session.Page;

        await TabToAsync(page, "document.activeElement.matches('a.s') && document.activeElement.textContent.includes('Copy the token')");
        await page.Keyboard.PressAsync("Enter");

        var found = page.Locator(".found:focus");
        await Assertions.Expect(found.Locator(".strip img").First).ToBeVisibleAsync();
        await TabToAsync(page, "document.activeElement.textContent === 'Back to the sentence'");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");
        (await FocusAsync(page)).ShouldStartWith("Copy the token");
    }

    [Fact]
    public async Task A_row_of_the_matrix_opens_what_was_found()
    {
        await using var session = await report.OpenAsync();
        var page = session.Page;
        await page.Locator("table.matrix tbody th a").Nth(9).FocusAsync();

        await page.Keyboard.PressAsync("Enter");

        var found = page.Locator(".found:focus");
        await Assertions.Expect(found).ToBeVisibleAsync();
        (await page.EvaluateAsync<bool>("document.activeElement.closest('details').open")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_report_requests_nothing_but_itself()
    {
        await using var session = await report.OpenAsync();
        List<string> requests = [];
        session.Page.Request += (_, request) => requests.Add(request.Url);

        await session.Page.ReloadAsync();
        await session.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => { part.open = true; })");

        requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)).ShouldBe([new Uri(report.File).AbsoluteUri]);
    }

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    private static async Task<string> CountsAsync(IPage page) => string.Join(' ', await page.Locator(".score b").AllInnerTextsAsync());

    private static async Task TabToAsync(IPage page, string condition)
    {
        for (var stops = 0; stops < 250; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(condition))
                return;
        }

        throw new InvalidOperationException($"The keyboard does not reach: {condition}");
    }
}
