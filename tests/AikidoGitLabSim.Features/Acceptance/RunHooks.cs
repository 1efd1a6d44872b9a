namespace AikidoGitLabSim.Features.Acceptance;

[Binding]
public static class RunHooks
{
    [BeforeTestRun]
    public static void BeforeTestRun(RunLog log) => log.Text = "run";
}
