namespace AikidoGitLabSim.Features.Acceptance;

[Binding]
[Scope(Tag = "hooks")]
public sealed class HooksSteps(Notebook notebook, FeatureContext feature)
{
    [BeforeFeature]
    public static void BeforeFeature(FeatureContext feature, RunLog run) => feature.Set($"{run.Text},{nameof(feature)}", "log");

    [BeforeScenario(Order = 30)]
    public void Last() => notebook.Note("last");

    [BeforeScenario(Order = 10)]
    public void First() => notebook.Note($"{feature.Get<string>("log")},first");

    [BeforeScenario(Order = 20)]
    public async Task Second()
    {
        await Task.Yield();
        notebook.Note("second");
    }

    [BeforeStep]
    public void BeforeStep(ScenarioContext scenario)
    {
        scenario.StepContext.ShouldNotBeNull().StepInfo.Text.ShouldNotBeEmpty();
        notebook.Note("before step");
    }

    [AfterStep]
    public void AfterStep() => notebook.Note("after step");

    [When("a step runs")]
    public void WhenAStepRuns() => notebook.Note("step");
}
