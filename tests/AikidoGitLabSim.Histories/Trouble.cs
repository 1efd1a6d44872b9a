namespace AikidoGitLabSim.Histories;

/// <summary>Kills, stops and cuts, one thing after the other, until it is ended; leaves everything running.</summary>
/// <param name="site">The replicas.</param>
/// <param name="random">Decides what happens.</param>
internal sealed class Trouble(Site site, Random random)
{
    private readonly Dictionary<Replica, Task> _running = [];
    private Task _crashing = Task.CompletedTask;

    /// <summary>How often each thing happened.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes trouble until it is ended. Each replica has one thing at a time.</summary>
    public async Task RunAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(300, 2000)), ended)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var replica = site.Replicas[random.Next(site.Replicas.Count)];
            if (ended.IsCancellationRequested || _running.GetValueOrDefault(replica) is { IsCompleted: false })
                continue;
            if (_running.GetValueOrDefault(replica) is { } before)
                await before;
            var (name, work) = Next(replica);
            Counts[name] = Counts.GetValueOrDefault(name) + 1;
            _running[replica] = work;
        }

        await Task.WhenAll(_running.Values);
    }

    private (string Name, Task Work) Next(Replica replica) => random.Next(100) switch
    {
        < 25 => ("kill -9 of a replica", KillAsync(replica)),
        < 45 => ("SIGSTOP of a replica", replica.PauseAsync(TimeSpan.FromMilliseconds(random.Next(500, 3000)))),
        < 52 when _crashing.IsCompleted => ("crash of PostgreSQL", _crashing = CrashAsync()),
        < 75 => ("cut connections", CutAsync(replica, TimeSpan.FromMilliseconds(random.Next(0, 1500)))),
        _ => ("lost answers of PostgreSQL", DeafenAsync(replica, TimeSpan.FromMilliseconds(random.Next(20, 400)))),
    };

    private static async Task KillAsync(Replica replica)
    {
        await replica.KillAsync();
        await replica.StartAgainAsync();
    }

    private Task CrashAsync() => Task.Run(site.CrashDatabase);

    private static async Task CutAsync(Replica replica, TimeSpan time)
    {
        replica.Relay.Cut();
        await Task.Delay(time);
        replica.Relay.Mend();
    }

    private static async Task DeafenAsync(Replica replica, TimeSpan time)
    {
        replica.Relay.Deafen();
        await Task.Delay(time);
        replica.Relay.CloseAll();
        replica.Relay.Mend();
    }
}
