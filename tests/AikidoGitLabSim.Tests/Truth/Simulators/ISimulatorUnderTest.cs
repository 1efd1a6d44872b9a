namespace AikidoGitLabSim.Tests.Truth.Simulators;

/// <summary>What the truth room asks of a simulator: worlds, and an HTTP client that reaches them.</summary>
internal interface ISimulatorUnderTest : IAsyncDisposable
{
    /// <summary>Makes or replaces a world through the control API.</summary>
    /// <exception cref="WorldRefusedException">The world file was not taken.</exception>
    Task<SimulatedWorld> PutWorldAsync(string name, string worldFile);

    /// <summary>Takes a world out of the simulator.</summary>
    Task DeleteWorldAsync(string name);
}
