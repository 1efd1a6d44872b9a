using AikidoGitLabSim.Stubs;
#if WIREMOCK_NET
using AikidoGitLabSim.WireMockNet;
#endif

namespace AikidoGitLabSim.Cli.Engines;

/// <summary>WireMock.Net, or its absence in a build with <c>-p:WireMockNet=false</c>. Nothing else in the command line refers to
/// it.</summary>
internal static class WireMockNetPackage
{
    /// <summary>Makes the engine; null: this build is without it.</summary>
    public static Func<IStubEngine>? Engine =>
#if WIREMOCK_NET
        static () => new WireMockNetEngine();
#else
        null;
#endif
}
