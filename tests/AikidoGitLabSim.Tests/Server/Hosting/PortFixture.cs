namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>One simulator on a port for all tests of a class.</summary>
public sealed class PortFixture : IAsyncLifetime
{
    private Sim? _sim;

    public Uri Url => _sim!.Simulator.GitLabUrl;

    public async Task InitializeAsync() => _sim =
        await Sim.StartAsync("edition: self-managed/premium/18.11\n" + GitLab.Decisions.DecisionSamples.Company, onPort: true);

    public Task DisposeAsync() => _sim!.DisposeAsync().AsTask();
}
