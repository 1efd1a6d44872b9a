using System.Globalization;

namespace AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

/// <summary>How much is sent, and from which seed.</summary>
internal static class FuzzRun
{
    /// <summary>Requests to the REST API, and as many to every other surface together.</summary>
    public static readonly int Requests = Number("GITLAB_SIM_FUZZ", 8000) / 2;

    public static readonly int Seed = Number("GITLAB_SIM_FUZZ_SEED", 1);

    /// <summary>Whether requests that reach something new are added to the corpus.</summary>
    public static readonly bool Keeps = Number("GITLAB_SIM_FUZZ_KEEP", 0) > 0;

    // Not System.HashCode, which differs from run to run.
    public static Random RandomOf(int part, int round) => new(unchecked((((Seed * 7919) + part) * 1_000_003) + round));

    private static int Number(string variable, int ordinary) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : ordinary;
}
