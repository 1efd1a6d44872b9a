namespace AikidoGitLabSim.Features.Steps;

[Binding]
public static class RunHooks
{
    [BeforeTestRun]
    public static Task BeforeTestRun(SharedGitLab gitLab) => gitLab.StartAsync();

    [AfterTestRun]
    public static async Task AfterTestRun(SharedGitLab gitLab, RunBrowser browser)
    {
        await browser.DisposeAsync();
        await gitLab.StopAsync();
    }
}
