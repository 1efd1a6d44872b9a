using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;
namespace AikidoGitLabSim.Cli.Twin.Replaying;

/// <summary>What the truth tests need from a simulator: worlds, and an HTTP client that reaches them.</summary>
internal interface IWorldHost : IAsyncDisposable
{
    /// <summary>Makes or replaces a world through the control API.</summary>
    /// <exception cref="WorldRefusedException">The world file was not taken.</exception>
    Task<SimulatedWorld> PutWorldAsync(string name, string worldFile);

    /// <summary>Moves a world's clock forward.</summary>
    /// <param name="name">The world.</param>
    /// <param name="duration">How far, as ISO 8601 writes durations: <c>PT61S</c>, <c>P30D</c>.</param>
    Task AdvanceAsync(string name, string duration);

    /// <summary>Takes a world out of the simulator.</summary>
    Task DeleteWorldAsync(string name);
}
