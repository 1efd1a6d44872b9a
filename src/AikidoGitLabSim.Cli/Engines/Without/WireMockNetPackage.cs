using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Cli.Engines;

/// <summary>Whether this build has WireMock.Net: it has not.</summary>
internal static class WireMockNetPackage
{
    /// <summary>Makes the engine.</summary>
    public static Func<ISimulatorEngine>? Engine => null;
}
