using AikidoGitLabSim.Server;
using AikidoGitLabSim.Stubs;

namespace AikidoGitLabSim.Cli.Engines;

/// <summary>The stub engines that <c>--engine</c> can select.</summary>
internal static class EngineChoice
{
    /// <summary>The simulator's own stubs alone.</summary>
    public const string BuiltIn = "built-in";

    /// <summary>WireMock.Net's <c>WireMockServer</c> in front of them.</summary>
    public const string WireMockNet = "wiremock-net";

    /// <summary>The engine that is used without <c>--engine</c>.</summary>
    public static string Default => WireMockNetPackage.Engine is null ? BuiltIn : WireMockNet;

    /// <summary>What each engine is for, as <c>--help</c> says it.</summary>
    public static string Help =>
        $"The stub engine to use. {WireMockNet}: WireMock.Net at /__admin, for .NET developers, and WireMock's (Java) mappings of each "
        + $"world at /~NAME/__admin. "
        + $"{BuiltIn}: WireMock's (Java) mappings only, also at /__admin, for clients of WireMock; uses less memory";

    /// <summary>Why an engine is not available, and what to do instead; null: it is.</summary>
    public static (string What, string Cure)? ProblemOf(string name) => name switch
    {
        BuiltIn => null,
        WireMockNet when WireMockNetPackage.Engine is null => (
            $"--engine {WireMockNet} is not in this build", $"give --engine {BuiltIn}, or build without -p:WireMockNet=false"),
        WireMockNet => null,
        _ => ($"there is no engine '{name}'", $"give --engine {WireMockNet} or {BuiltIn}"),
    };

    /// <summary>An engine; null: the simulator's own stubs alone.</summary>
    public static IStubEngine? Make(string name) => name == WireMockNet ? WireMockNetPackage.Engine!() : null;
}
