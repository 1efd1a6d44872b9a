using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

[Binding]
public static class RunHooks
{
    // Made here, so that all scenarios of the run share them.
    [BeforeTestRun]
    public static Task BeforeTestRun(SharedGitLab gitLab, RunBrowser browser, Proven proven)
    {
        _ = (browser, proven);
        Assertions.SetDefaultExpectTimeout((float)RunBrowser.Patience.TotalMilliseconds);
        return gitLab.StartAsync();
    }

    [AfterTestRun]
    public static async Task AfterTestRun(SharedGitLab gitLab, RunBrowser browser, Proven proven)
    {
        await proven.SaveAsync();
        await browser.DisposeAsync();
        await gitLab.StopAsync();
    }
}
