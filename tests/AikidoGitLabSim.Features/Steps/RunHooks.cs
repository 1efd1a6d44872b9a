namespace AikidoGitLabSim.Features.Steps;

[Binding]
public static class RunHooks
{
    // What the scenarios of a run share is made here, above them all.
    [BeforeTestRun]
    public static Task BeforeTestRun(SharedGitLab gitLab, RunBrowser browser, Proven proven)
    {
        _ = (browser, proven);
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
