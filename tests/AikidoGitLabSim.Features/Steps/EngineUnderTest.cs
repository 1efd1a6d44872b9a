using AikidoGitLabSim.Server;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.WireMockNet;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>What is in front of the simulated GitLab in this run (<c>SIM_ENGINE</c>): WireMock.Net, as with <c>serve</c>, unless it says
/// built-in.</summary>
public static class EngineUnderTest
{
    private const string Variable = "SIM_ENGINE";

    /// <summary>The engine that the environment names; null: the simulator's own stubs alone.</summary>
    public static IStubEngine? FromEnvironment() => Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" or "wiremock-net" => new WireMockNetEngine(),
        "built-in" => null,
        var other => throw new InvalidOperationException($"{Variable} is '{other}'; set it to wiremock-net or built-in, or leave it out"),
    };
}
