using AikidoGitLabSim.Server.Stubbing;
using AikidoGitLabSim.WireMockNet;

namespace AikidoGitLabSim.Cli.Engines;

/// <summary>Whether this build has WireMock.Net: it has.</summary>
internal static class WireMockNetPackage
{
    /// <summary>Makes the engine.</summary>
    public static Func<ISimulatorEngine>? Engine => static () => new WireMockNetEngine();
}
