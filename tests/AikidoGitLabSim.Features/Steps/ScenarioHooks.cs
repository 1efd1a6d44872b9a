namespace AikidoGitLabSim.Features.Steps;

/// <summary>A failed scenario leaves a report; a world ends with its scenario.</summary>
[Binding]
public sealed class ScenarioHooks(GitLabDriver gitLab, BrowserDriver browser, FailureReport report, Skipping skipping, Proven proven, ScenarioContext scenario)
{
    // Whole journeys are timed: they leave the page they failed on, not the page at each step, and the processor draws every point of a window.
    [BeforeScenario("journey")]
    public void BeforeJourney()
    {
        browser.Look.Snapshots = false;
        (browser.Look.Width, browser.Look.Height) = (1024, 480);
        proven.Begin();
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
    }
}
