using System.Diagnostics;
using AikidoGitLabSim.Tests.Clients;

namespace AikidoGitLabSim.Tests.Stubs.Oracle;

/// <summary>The real WireMock, from the npm package, on a free port of this machine.</summary>
public sealed class RealWireMock : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("wiremock-").FullName;
    private Process? _process;

    /// <summary>Where it listens.</summary>
    public Uri Url { get; private set; } = new("about:blank");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!ClientProgram.Has("java") || !ClientProgram.Has("npm"))
            return;
        var jar = Directory.GetFiles(Path.Combine(await NpmFolder.InstalledAsync(), "node_modules", "wiremock", "build"),
            "wiremock-standalone-*.jar").Single();
        OracleExample.CopyFolder(_root);
        var start = new ProcessStartInfo("java",
            ["-Xmx256m", "-jar", jar, "--port", "0", "--bind-address", "127.0.0.1", "--root-dir", _root, "--disable-banner"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        var port = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("port:", StringComparison.Ordinal) is true)
                port.TrySetResult(line.Data["port:".Length..].Trim());
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Url = new Uri($"http://127.0.0.1:{await port.Task.WaitAsync(TimeSpan.FromSeconds(120))}");
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
