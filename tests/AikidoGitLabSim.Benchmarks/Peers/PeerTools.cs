namespace AikidoGitLabSim.Benchmarks.Peers;

/// <summary>The mock servers, and where npm puts them.</summary>
internal static class PeerTools
{
    private const string Install = "npm install --prefix artifacts/peers --ignore-scripts wiremock @stoplight/prism-cli @mockoon/cli";
    private const string Prism = "@stoplight/prism-cli/dist/index.js";
    private const string Mockoon = "@mockoon/cli/bin/run.js";

    /// <summary>Why they cannot be compared; null: they can.</summary>
    /// <param name="modules">The folder <c>node_modules</c>.</param>
    public static string? Problem(string modules) =>
        JarIn(modules) is not null && File.Exists(Path.Combine(modules, Prism)) && File.Exists(Path.Combine(modules, Mockoon))
            ? null
            : $"{modules} does not hold all mock servers; run: {Install}";

    /// <summary>All servers, the simulator first.</summary>
    /// <param name="modules">The folder <c>node_modules</c>.</param>
    /// <param name="files">What they answer.</param>
    public static Peer[] All(string modules, PeerFiles files) =>
    [
        new("simulator", () => ServerProcess.StartPinnedAsync(PinnedLoad.ServerCore, "engine", "built-in")),
        new("WireMock.Net alone", () => ServerProcess.StartPinnedAsync(PinnedLoad.ServerCore, "wiremock-net-alone")),
        new("WireMock (Java)", () => OtherAsync(port => ["java", "-jar", JarIn(modules)!, "--port", port, "--bind-address", "127.0.0.1",
            "--root-dir", files.WireMock(), "--disable-banner", "--max-request-journal-entries", "1000"])),
        new("Mockoon", () => OtherAsync(port => ["node", Path.Combine(modules, Mockoon), "start", "--data", files.Mockoon(), "--port", port,
            "--hostname", "127.0.0.1", "--disable-log-to-file", "--disable-admin-api"])),
        new("Prism (does not compare the token)", () => OtherAsync(port => ["node", Path.Combine(modules, Prism), "mock", files.Prism(),
            "--host", "127.0.0.1", "--port", port, "--verboseLevel", "error"]), RefusesOthers: false),
    ];

    private static Task<ServerProcess> OtherAsync(Func<string, string[]> command) =>
        ServerProcess.StartOtherAsync(PinnedLoad.ServerCore, PinnedLoad.Path, command);

    private static string? JarIn(string modules)
    {
        var folder = Path.Combine(modules, "wiremock", "build");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "wiremock-standalone-*.jar").FirstOrDefault() : null;
    }
}
