using AikidoGitLabSim.Stubs.Engines;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AikidoGitLabSim.Server;

/// <summary>Another server of stubs in front of a simulator: it listens, and finds and answers stubs, in place of our own.</summary>
public interface ISimulatorEngine
{
    /// <summary>The server that the simulator's application runs on; it listens on loopback only.</summary>
    /// <param name="options">The simulator's options.</param>
    /// <param name="limit">Sets the bounds that hold for every simulator.</param>
    IServer Serve(GitLabSimulatorOptions options, Action<KestrelServerOptions> limit);

    /// <summary>The stubs of a world.</summary>
    /// <param name="world">Its name; null: the default one.</param>
    IStubEngine StubsOf(string? world);

    /// <summary>Forgets the stubs of worlds that are gone.</summary>
    /// <param name="isThere">Whether there is a world of a name.</param>
    void ForgetAllBut(Func<string, bool> isThere);
}
