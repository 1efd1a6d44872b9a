using System.Diagnostics;
using System.Text.Json;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A published <c>gitlab-sim</c> that serves as a process of its own, such as the native binary.</summary>
internal sealed class ServedBinary : IAsyncDisposable
{
    private const string Variable = "SIM_TARGET_BINARY";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ServedBinary(Process process) => _process = process;

    /// <summary>The path that the environment names (<c>SIM_TARGET_BINARY</c>); null: the simulator of this build, in this
    /// process.</summary>
    public static string? Path => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    /// <summary>Where it listens, ending in a slash.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The PEM file of its authority; null: it does not serve HTTPS.</summary>
    public string? CaFile { get; private set; }

    /// <summary>Starts it on free ports and waits until it serves, for a minute at most.</summary>
    /// <param name="path">The binary.</param>
    /// <param name="more">Further options.</param>
    /// <exception cref="InvalidOperationException">It ended before it served.</exception>
    public static async Task<ServedBinary> StartAsync(string path, params string[] more)
    {
        var start = new ProcessStartInfo(path, ["serve", "--port", "0", "--aikido-port", "0", "--log", "none", .. more])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var served = new ServedBinary(Process.Start(start) ?? throw new InvalidOperationException($"{path} did not start"));
        using var limit = new CancellationTokenSource(Longest);
        var output = served._process.StandardOutput;
        while (await output.ReadLineAsync(limit.Token) is { } line && !line.StartsWith("Ctrl-C", StringComparison.Ordinal))
        {
            if (line.StartsWith("GitLab ", StringComparison.Ordinal))
                served.Url = new Uri($"{line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]}/");
            if (line.StartsWith("CA file ", StringComparison.Ordinal))
                served.CaFile = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2];
        }

        _ = output.ReadToEndAsync(CancellationToken.None);
        return served._process.HasExited ? throw new InvalidOperationException($"{path} ended with {served._process.ExitCode}") : served;
    }

    /// <summary>How many exceptions it did not handle, as it says itself.</summary>
    public async Task<long> UnhandledExceptionsAsync(HttpClient client)
    {
        using var about = JsonDocument.Parse(await client.GetStringAsync(new Uri(Url, "_sim/about")));
        return about.RootElement.GetProperty("unhandledExceptions").GetInt64();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
