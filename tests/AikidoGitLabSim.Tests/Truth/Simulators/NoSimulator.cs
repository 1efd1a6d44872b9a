namespace AikidoGitLabSim.Tests.Truth.Simulators;

/// <summary>Stands where no simulator can be started: every question stays open.</summary>
internal sealed class NoSimulator : ISimulatorUnderTest
{
    public Task<SimulatedWorld> PutWorldAsync(string name, string worldFile) =>
        throw new WorldRefusedException("no simulator to ask");

    public Task DeleteWorldAsync(string name) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
