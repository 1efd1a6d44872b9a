namespace AikidoGitLabSim.Features.Steps;

/// <summary>A failure shows what was asked, what was answered, and the world it happened in; a world ends with its scenario.</summary>
[Binding]
public sealed class ScenarioHooks(GitLabDriver gitLab, Transcript transcript, ScenarioContext scenario, IReqnrollOutputHelper output)
{
    [AfterScenario]
    public async Task AfterScenario()
    {
        if (scenario.TestError is not null)
            output.WriteLine(transcript.ToString());
        await gitLab.CloseAsync();
    }
}
