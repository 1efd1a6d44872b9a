using AikidoGitLabSim.WireMockNet;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>What stands in front of the simulated GitLab in this run (<c>SIM_ENGINE</c>).</summary>
public static class EngineUnderTest
{
    private const string Variable = "SIM_ENGINE";

    /// <summary>The engine that the environment names; null: our own stubs.</summary>
    public static ISimulatorEngine? FromEnvironment() => Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" or "built-in" => null,
        "wiremock-net" => new WireMockNetEngine(),
        var other => throw new InvalidOperationException($"{Variable} is '{other}': set it to built-in or wiremock-net, or not at all"),
    };
}
