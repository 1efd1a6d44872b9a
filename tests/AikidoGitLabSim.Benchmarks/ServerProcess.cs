using System.Diagnostics;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>This program started again as a server.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts a server and waits for its URL.</summary>
    public static async Task<ServerProcess> StartAsync(params string[] server)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        start.ArgumentList.Add("server");
        foreach (var argument in server)
            start.ArgumentList.Add(argument);

        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start");
        var url = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended before it said its URL");
        return new ServerProcess(process, new Uri(url));
    }

    /// <summary>The most memory that it ever held.</summary>
    public double PeakMegabytes()
    {
        _process.Refresh();
        return _process.PeakWorkingSet64 / 1024.0 / 1024.0;
    }

    /// <summary>Ends the server.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
