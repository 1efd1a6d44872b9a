using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.Truth.Simulators;

/// <summary>The one place that knows how a simulator is started.</summary>
internal static class SimulatorAdapter
{
    public static async Task<ISimulatorUnderTest> StartAsync()
    {
        var gitLab = await GitLabSimulator.StartAsync();
        return new ControlledSimulator(gitLab.CreateClient(), gitLab.GitLabUrl.AbsoluteUri.TrimEnd('/'), gitLab);
    }
}
