using System.Net;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Cli.Engines;

/// <summary>What <c>--engine</c> can name.</summary>
internal static class EngineChoice
{
    /// <summary>Our own stubs.</summary>
    public const string BuiltIn = "built-in";

    /// <summary>WireMock.Net's <c>WireMockServer</c>.</summary>
    public const string WireMockNet = "wiremock-net";

    /// <summary>Why an engine cannot be had, and what to do instead; null: it can.</summary>
    public static (string What, string Cure)? ProblemOf(string name, IPAddress bind) => name switch
    {
        BuiltIn => null,
        WireMockNet when WireMockNetPackage.Engine is null => (
            "--engine wiremock-net is not in this build, which is made without WireMock.Net", "build with -p:UpstreamPackages=true, or leave --engine out"),
        WireMockNet when !IPAddress.IsLoopback(bind) => ($"--engine wiremock-net does not listen on {bind}", "leave --bind out: it listens on this machine only"),
        WireMockNet => null,
        _ => ($"there is no engine '{name}'", $"give --engine {BuiltIn} or {WireMockNet}"),
    };

    /// <summary>An engine; null: our own stubs.</summary>
    public static ISimulatorEngine? Make(string name) => name == WireMockNet ? WireMockNetPackage.Engine!() : null;
}
