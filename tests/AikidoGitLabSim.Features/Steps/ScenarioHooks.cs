namespace AikidoGitLabSim.Features.Steps;

/// <summary>A failure shows what was asked, what was answered, and the world it happened in; a world ends with its scenario.</summary>
[Binding]
public sealed class ScenarioHooks(GitLabDriver gitLab, BrowserDriver browser, Transcript transcript, Proven proven, ScenarioContext scenario, IReqnrollOutputHelper output)
{
    // Whole journeys are timed: they leave the page they failed on, not the page at each step, and every point of a window is drawn by the processor.
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
        proven.Note(scenario.ScenarioInfo, passed: scenario.TestError is null);
        try
        {
            if (scenario.TestError is not null)
            {
                output.WriteLine(transcript.ToString());
                if (await browser.SaveAsync(scenario.ScenarioInfo) is { } folder)
                {
                    output.AddAttachment(Path.Combine(folder, "page.png"));
                    output.WriteLine($"What the browser saw is in {folder}: trace.zip (npx playwright show-trace), page.png, page.html, requests.txt, journal.txt");
                }
            }
        }
        finally
        {
            await browser.CloseAsync();
            await gitLab.CloseAsync();
        }
    }
}
