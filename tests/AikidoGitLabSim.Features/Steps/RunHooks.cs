namespace AikidoGitLabSim.Features.Steps;

[Binding]
public static class RunHooks
{
    [BeforeTestRun]
    public static Task BeforeTestRun(SharedGitLab gitLab) => gitLab.StartAsync();

    [AfterTestRun]
    public static Task AfterTestRun(SharedGitLab gitLab) => gitLab.StopAsync();
}
