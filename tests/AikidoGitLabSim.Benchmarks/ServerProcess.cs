using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>This program started again as a server.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly bool _endsWithInput;

    private ServerProcess(Process process, Uri url, bool endsWithInput = true)
    {
        _endsWithInput = endsWithInput;
        _process = process;
        Url = url;
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts a server and waits for its URL.</summary>
    public static Task<ServerProcess> StartAsync(params string[] server) =>
        StartAsync(new ProcessStartInfo(Environment.ProcessPath!), server);

    /// <summary>Starts a server on one processor core and waits for its URL.</summary>
    public static Task<ServerProcess> StartPinnedAsync(int core, params string[] server) =>
        StartAsync(new ProcessStartInfo("taskset",
            ["-c", core.ToString(System.Globalization.CultureInfo.InvariantCulture), Environment.ProcessPath!]), server);

    private static async Task<ServerProcess> StartAsync(ProcessStartInfo start, string[] server)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.UseShellExecute) = (true, true, false);
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        start.ArgumentList.Add("server");
        foreach (var argument in server)
            start.ArgumentList.Add(argument);

        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start");
        var url = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The server ended before it said its URL");
        return new ServerProcess(process, new Uri(url));
    }

    /// <summary>Starts the real WireMock on a free port.</summary>
    public static Task<ServerProcess> StartWireMockAsync(string jar)
    {
        var root = Directory.CreateTempSubdirectory("wiremock-benchmark-").FullName;
        return StartOtherAsync(null, "/__admin/mappings", port => ["java", "-jar", jar, "--port", port, "--bind-address", "127.0.0.1",
            "--root-dir", root, "--disable-banner", "--max-request-journal-entries", "1000"]);
    }

    /// <summary>Starts another program on a free port, and waits until it answers.</summary>
    /// <param name="core">The processor core that it runs on; null: any.</param>
    /// <param name="path">A path that it answers once it is ready, whatever the status.</param>
    /// <param name="command">The command for a port.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not answer within a minute.</exception>
    public static async Task<ServerProcess> StartOtherAsync(int? core, string path, Func<string, string[]> command)
    {
        var port = FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var words = command(port);
        if (core is { } pinned)
            words = ["taskset", "-c", pinned.ToString(System.Globalization.CultureInfo.InvariantCulture), .. words];
        var process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, new Uri($"http://127.0.0.1:{port}"), endsWithInput: false);
        await server.UntilItAnswersAsync(path);
        return server;
    }

    /// <summary>The processor time that it used so far.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>The managed memory that it allocated so far, in bytes.</summary>
    public async Task<long> AllocatedBytesAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The server ended before it said what it allocated");
        return long.Parse(answer, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The most memory that it ever held.</summary>
    public double PeakMegabytes()
    {
        _process.Refresh();
        return _process.PeakWorkingSet64 / 1024.0 / 1024.0;
    }

    /// <summary>What it holds now.</summary>
    public Sample Sample()
    {
        _process.Refresh();
        var handles = Directory.EnumerateFileSystemEntries($"/proc/{_process.Id}/fd").Count();
        return new Sample(_process.WorkingSet64 / 1024.0 / 1024.0, _process.Threads.Count, handles);
    }

    /// <summary>Ends the server.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_endsWithInput)
            _process.StandardInput.Close();
        else
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task UntilItAnswersAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Url };
        var since = Stopwatch.GetTimestamp();
        while (!_process.HasExited && Stopwatch.GetElapsedTime(since) < LongestStart)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }

        var why = _process.HasExited ? $"ended with {_process.ExitCode}" : "does not answer";
        await DisposeAsync();
        throw new InvalidOperationException($"{_process.StartInfo.FileName} {why}");
    }
}
