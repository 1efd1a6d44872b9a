using System.Diagnostics;
using System.Globalization;

namespace AikidoGitLabSim.Histories;

/// <summary>One run: clients ask, trouble happens, and what they saw is checked.</summary>
/// <param name="plan">What it does.</param>
/// <param name="signals">Can end it before its time.</param>
internal sealed class Run(Plan plan, StopSignals signals)
{
    private const int Worlds = 4;
    private const int Clients = 16;

    private static readonly TimeSpan LongestHunt = TimeSpan.FromSeconds(90);

    /// <summary>How long a client waits after a request without a verdict.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private long _done;

    /// <summary>Runs it.</summary>
    public async Task<Report> RunAsync()
    {
        var since = Stopwatch.GetTimestamp();
        var starting = Site.StartAsync(Worlds, plan.Fault);
        signals.Site = starting;
        await using var site = await starting;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(signals.Asked);
        var trouble = new Trouble(site, new Random(plan.Seed));
        var troubling = plan.Fault is null && !plan.IsCalm ? trouble.RunAsync(ended.Token) : Task.CompletedTask;
        var clients = Enumerable.Range(0, Clients).Select(n => new Client(site.Front, n, plan.CarriesOffset)).ToList();
        var asking = clients.Select((client, n) =>
            Task.Run(() => SendAllAsync(site, client, new Random((plan.Seed * 1000) + n), ended.Token))).ToList();
        await WatchAsync(site, asking, troubling, Stopwatch.GetTimestamp());
        await ended.CancelAsync();
        await Task.WhenAll(asking);
        await troubling;
        var asked = Stopwatch.GetElapsedTime(since);
        var more = plan.IsHunt ? [] : await Ending.CheckAsync(site);
        var report = Report.Of(site.Worlds, more);
        return report with
        {
            Done = Interlocked.Read(ref _done),
            Summary =
            [
                .. report.Summary,
                .. trouble.Counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value,9:N0} × {pair.Key}")),
                string.Create(CultureInfo.InvariantCulture, $"{clients.Sum(client => client.Failed),9:N0} requests got no verdict"),
                $"{site.Entries(),9} entries in the log",
                string.Create(CultureInfo.InvariantCulture,
                    $"{report.Operations:N0} operations: {Interlocked.Read(ref _done):N0} in {asked.TotalSeconds:0} s, checked after {
                        Stopwatch.GetElapsedTime(since).TotalSeconds:0} s"),
            ],
        };
    }

    private async Task SendAllAsync(Site site, Client client, Random random, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            if (Interlocked.Increment(ref _done) > plan.Operations)
            {
                Interlocked.Decrement(ref _done);
                return;
            }

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
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task WatchAsync(Site site, List<Task> asking, Task troubling, long since)
    {
        var all = Task.WhenAll(asking);
        var progress = new Progress(plan.Operations, since);
        while (!all.IsCompleted)
        {
            await Task.WhenAny(all, Task.Delay(TimeSpan.FromSeconds(1)));
            if (troubling.IsFaulted)
                await troubling;
            if (plan.IsHunt && (site.Worlds.SelectMany(world => world.All).SelectMany(TokenCheck.Run).Any()
                || Stopwatch.GetElapsedTime(since) > LongestHunt))
                return;
            progress.Say(Interlocked.Read(ref _done), site.Worlds.Sum(world => world.All.Count));
        }
    }
}
