namespace AikidoGitLabSim.Features.Steps;

/// <summary>A failed scenario leaves a report; a world ends with its scenario.</summary>
[Binding]
public sealed class ScenarioHooks(
    GitLabDriver gitLab, BrowserDriver browser, FailureReport report, Skipping skipping, Proven proven, SharedGitLab shared,
    ScenarioContext scenario)
{
    // Journeys are timed: their traces have no page snapshots, and their windows are small, because the processor draws each pixel.
    [BeforeScenario("journey")]
    public void BeforeJourney()
    {
        browser.Look.Snapshots = false;
        (browser.Look.Width, browser.Look.Height) = (1024, 480);
        proven.Begin();
    }

    [AfterStep]
    public void AfterStep()
    {
        var step = scenario.StepContext;
        if (scenario.TestError is not null)
            report.Step ??= $"{step.StepInfo.StepDefinitionType} {step.StepInfo.Text}";
    }

    [AfterScenario]
    public async Task AfterScenario()
    {
        var end = skipping.Reason is not null ? ScenarioEnd.Skipped : scenario.TestError is null ? ScenarioEnd.Passed : ScenarioEnd.Failed;
        proven.Note(scenario.ScenarioInfo, end);
        try
        {
            if (scenario.TestError is { } error && skipping.Reason is null)
                await report.WriteAsync(error);
        }
        finally
        {
            await browser.CloseAsync();
            await gitLab.CloseAsync();
        }

        if (await shared.CountUnhandledExceptionsAsync() is var unhandled and > 0)
            throw new InvalidOperationException($"The simulator did not handle {unhandled} exceptions; see /_sim/about");
    }
}
