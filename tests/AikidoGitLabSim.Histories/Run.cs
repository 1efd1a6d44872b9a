using System.Diagnostics;
using System.Globalization;

namespace AikidoGitLabSim.Histories;

/// <summary>One run: clients ask, trouble happens, and what they saw is checked.</summary>
/// <param name="operations">After how many operations it ends.</param>
/// <param name="seed">Decides what clients ask and what happens to them.</param>
/// <param name="fault">A fault that is planted in one replica; null: none. Then nothing else happens, and the run ends when it is
/// found.</param>
/// <param name="carriesOffset">Whether clients say what they have seen.</param>
internal sealed class Run(long operations, int seed, string? fault = null, bool carriesOffset = true)
{
    private const int Worlds = 4;
    private const int Clients = 16;
    private const int MostChecked = 2000;

    private static readonly TimeSpan LongestHunt = TimeSpan.FromSeconds(90);

    private long _done;

    private bool IsHunt => fault is not null || !carriesOffset;

    /// <summary>Runs it.</summary>
    public async Task<Report> RunAsync()
    {
        var since = Stopwatch.GetTimestamp();
        await using var site = await Site.StartAsync(Worlds, fault);
        using var ended = new CancellationTokenSource();
        var trouble = new Trouble(site, new Random(seed));
        var troubling = fault is null ? trouble.RunAsync(ended.Token) : Task.CompletedTask;
        var clients = Enumerable.Range(0, Clients).Select(n => new Client(site.Front, n, carriesOffset)).ToList();
        var asking = clients.Select((client, n) => Task.Run(() => SendAllAsync(site, client, new Random((seed * 1000) + n), ended.Token)))
            .ToList();
        await WatchAsync(site, asking, troubling, since);
        await ended.CancelAsync();
        await Task.WhenAll(asking);
        await troubling;
        var asked = Stopwatch.GetElapsedTime(since);
        var more = IsHunt ? [] : await FinishAsync(site);
        var report = Report.Of(site.Worlds, more);
        return report with
        {
            Summary =
            [
                .. report.Summary,
                .. trouble.Counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value,9:N0} × {pair.Key}")),
                string.Create(CultureInfo.InvariantCulture, $"{clients.Sum(client => client.Failed),9:N0} requests got no verdict"),
                $"{site.Entries(),9} entries in the log",
                string.Create(CultureInfo.InvariantCulture,
                    $"{report.Operations:N0} operations in {asked.TotalSeconds:0} s, checked after {Stopwatch.GetElapsedTime(since)
                        .TotalSeconds:0} s"),
            ],
        };
    }

    private async Task SendAllAsync(Site site, Client client, Random random, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested && Interlocked.Increment(ref _done) <= operations)
        {
            var failed = client.Failed;
            var world = site.Worlds[random.Next(site.Worlds.Count)];
            var token = world.Pick(random);
            await (token is null ? client.CreateAsync(world) : random.Next(100) switch
            {
                < 12 => client.CreateAsync(world),
                < 72 => client.UseAsync(world, token),
                < 84 => client.RevokeAsync(world, token),
                _ => client.RotateAsync(world, token),
            });
            if (client.Failed == failed)
                continue;

            // What has no verdict is not counted; a client does not rush at a replica that is away.
            Interlocked.Decrement(ref _done);
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }

    private async Task WatchAsync(Site site, List<Task> asking, Task troubling, long since)
    {
        var all = Task.WhenAll(asking);
        var said = 0L;
        while (!all.IsCompleted)
        {
            await Task.WhenAny(all, Task.Delay(TimeSpan.FromSeconds(1)));
            if (troubling.IsFaulted)
                await troubling;
            if (IsHunt && (site.Worlds.SelectMany(world => world.All).SelectMany(TokenCheck.Run).Any()
                || Stopwatch.GetElapsedTime(since) > LongestHunt))
                return;
            if (Interlocked.Read(ref _done) - said < Math.Max(operations / 10, 1000))
                continue;
            said = Interlocked.Read(ref _done);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {said:N0} operations after {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s"));
        }
    }

    // With everything running again, each token is asked once more, some on every replica; then all replicas export all worlds.
    private static async Task<IReadOnlyList<string>> FinishAsync(Site site)
    {
        await site.ReadyAsync();
        var ways = site.Replicas.Select(replica => Site.ClientOf(replica.Port)).ToList();
        var clients = ways.ConvertAll(way => new Client(way, -1));
        var tokens = site.Worlds.SelectMany(world => world.All.Select(token => (World: world, Token: token))).ToList();
        await Parallel.ForEachAsync(tokens.Index(), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (row, _) =>
        {
            foreach (var client in row.Index < MostChecked ? clients : [clients[row.Index % clients.Count]])
                await client.UseAsync(row.Item.World, row.Item.Token);
        });
        var unanswered = clients.Sum(client => client.Failed);
        ways.ForEach(way => way.Dispose());
        var different = new List<string>();
        foreach (var world in site.Worlds)
            different.AddRange(await site.DifferencesAsync(world));
        return [.. different, .. site.CheckLog(), .. unanswered == 0 ? [] : new[] { $"{unanswered} requests at the end got no answer" }];
    }
}
