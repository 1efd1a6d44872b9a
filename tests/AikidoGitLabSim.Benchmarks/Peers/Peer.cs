namespace AikidoGitLabSim.Benchmarks.Peers;

/// <summary>A mock server that answers one request as the simulator does.</summary>
/// <param name="Name">Its name and what it does not check.</param>
/// <param name="StartAsync">Starts it on one processor core.</param>
/// <param name="RefusesOthers">Whether it refuses another token than the one that it knows.</param>
internal sealed record Peer(string Name, Func<Task<ServerProcess>> StartAsync, bool RefusesOthers = true);
