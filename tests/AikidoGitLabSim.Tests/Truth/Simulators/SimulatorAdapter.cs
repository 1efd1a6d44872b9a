namespace AikidoGitLabSim.Tests.Truth.Simulators;

/// <summary>The one place that knows how a simulator is started.</summary>
internal static class SimulatorAdapter
{
    public static Task<ISimulatorUnderTest> StartAsync() =>
        // var gitLab = await GitLabSimulator.StartAsync(_ => { });
        // return new InProcessSimulator(gitLab.CreateClient(), gitLab.GitLabUrl.ToString().TrimEnd('/'), gitLab);
        Task.FromResult<ISimulatorUnderTest>(new NoSimulator());
}
