using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>Readers who do not use a mouse.</summary>
[Binding]
public sealed class ReaderSteps(BrowserDriver browser)
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
}
