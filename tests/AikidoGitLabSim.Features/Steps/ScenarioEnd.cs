namespace AikidoGitLabSim.Features.Steps;

/// <summary>How a scenario ended.</summary>
public enum ScenarioEnd
{
    Passed,
    Failed,
    Skipped,
}
