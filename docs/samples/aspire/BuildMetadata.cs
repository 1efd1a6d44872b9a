using System.Reflection;

namespace AikidoGitLabSim.Samples.Hosting;

/// <summary>What the build wrote into this assembly.</summary>
internal static class BuildMetadata
{
    private static readonly Assembly Own = typeof(BuildMetadata).Assembly;

    /// <summary>The program of this repository, or the one that the environment names, such as the native binary.</summary>
    public static string Program { get; } =
        Environment.GetEnvironmentVariable("SIM_TARGET_BINARY") is { Length: > 0 } binary ? binary : Built();

    public static string? Find(string key) =>
        Own.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == key)?.Value;

    private static string Built() => Path.ChangeExtension(
        Path.GetFullPath(Find("Beside.gitlab-sim") ?? "gitlab-sim.dll", AppContext.BaseDirectory),
        OperatingSystem.IsWindows() ? "exe" : null);
}
