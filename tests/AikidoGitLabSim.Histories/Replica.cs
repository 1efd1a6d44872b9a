using System.Diagnostics;
using System.Globalization;
using AikidoGitLabSim.Support.Postgres;

namespace AikidoGitLabSim.Histories;

/// <summary>One replica: a process of its own, with a relay between it and the database.</summary>
/// <param name="cluster">The database server.</param>
/// <param name="database">The database.</param>
/// <param name="port">The port that it listens on, whenever it starts.</param>
/// <param name="fault">A fault that is planted in it; null: none, it is <c>gitlab-sim serve</c>.</param>
internal sealed class Replica(PostgresCluster cluster, string database, int port, string? fault) : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private Process? _process;
    private bool _isOver;

    /// <summary>Between the replica and the database.</summary>
    public Relay Relay { get; } = new(cluster.Socket);

    /// <summary>The port.</summary>
    public int Port => port;

    /// <summary>Whether it has no planted fault.</summary>
    public bool IsWhole => fault is null;

    /// <summary>Whether the process ended by itself.</summary>
    public bool HasEnded => _process?.HasExited is true;

    /// <summary>Starts the process and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var connection = cluster.ConnectionTo(database, Relay.Port, "");
        var number = port.ToString(CultureInfo.InvariantCulture);
        var folder = AppContext.BaseDirectory;
        var target = Environment.GetEnvironmentVariable("SIM_TARGET_BINARY");
        string[] command = fault is not null
            ? ["dotnet", Path.Combine(folder, "AikidoGitLabSim.Histories.dll"), "replica", fault, connection, number]
            : [.. target is { Length: > 0 } ? [target] : new[] { "dotnet", Path.Combine(folder, "gitlab-sim.dll") }, "serve", "--engine",
                "built-in", "--journal-size", "0", "--port", number, "--aikido-port", "0", "--postgres", connection];
        Process process;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            _process = process = OwnSession.Start(command[0], command[1..], isRead: true);
        }

        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(LongestStart);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains("Ctrl-C", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException($"a replica ended: {await errors}");
    }

    /// <summary>Starts it, again and again while the database is away.</summary>
    public async Task StartAgainAsync()
    {
        for (var attempts = 0; ; attempts++)
        {
            try
            {
                await StartAsync();
                return;
            }
            catch (InvalidOperationException ended) when (attempts < 20 && ended is not ObjectDisposedException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(300));
            }
        }
    }

    /// <summary>Ends the process without warning.</summary>
    public async Task KillAsync()
    {
        Process? process;
        lock (_gate)
            (process, _process) = (_process, null);
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Ends the process at once. It cannot be started again.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isOver = true;
            _process?.Kill();
        }
    }

    /// <summary>Stops the process for a while.</summary>
    public async Task PauseAsync(TimeSpan time)
    {
        await SignalAsync("STOP");
        await Task.Delay(time);
        await SignalAsync("CONT");
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        End();
        await KillAsync();
        await Relay.DisposeAsync();
    }

    private async Task SignalAsync(string name)
    {
        if (_process is not { } process)
            return;
        using var kill = Process.Start("/bin/kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
