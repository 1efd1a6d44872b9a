using System.Diagnostics;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Storage.Postgres;
using AikidoGitLabSim.Support.Postgres;
using AikidoGitLabSim.Tests.Support;
using Npgsql;

namespace AikidoGitLabSim.Tests.Storage;

[NeedsPostgres]
public sealed class PostgresWorldLogTests : SharedLogContract
{
    private readonly Lazy<string> _database = new(() => PostgresCluster.Shared.CreateDatabase());
    private readonly Lazy<PostgresWorldLog> _log;

    public PostgresWorldLogTests() => _log = new(Open);

    private protected override IWorldLog Log => _log.Value;

    [ContractFact]
    public async Task A_replica_that_was_away_catches_up_from_a_snapshot()
    {
        var store = new WorldStore(Seed, Log);
        using var late = Open();
        var known = late.CatchUp("default", null);
        Fill(store, 1100);
        await UntilAsync(() => Count("snapshot") == 2);
        foreach (var table in new[] { "event", "snapshot", "state" })
            Execute($"UPDATE gitlab_sim.{table} SET at = now() - interval '1 hour'");
        Fill(store, 1100);
        await UntilAsync(() => Count("snapshot") == 2 && Count("event") < 1400);

        var last = late.CatchUp("default", known)!;
        last.Seq.ShouldBe(store.Default.Seq);
        ShouldBeSame(last.World!.Current, store.Default.Current);
        ShouldBeSame(new WorldStore(World.Empty, late).Default.Current, store.Default.Current);
        _log.Value.Check().ShouldBeEmpty();
        Count("state").ShouldBeLessThanOrEqualTo(3);
    }

    [ContractFact]
    public void Reading_the_next_entries_does_not_scan_the_whole_log()
    {
        const int entries = 40_000;
        Log.Trouble.ShouldBeNull();
        Execute($"INSERT INTO gitlab_sim.event (world, seq, chain, command, body) SELECT 'w' || n % 4, n, '', '', '' "
            + $"FROM generate_series(1, {entries}) AS n");
        Execute("ANALYZE gitlab_sim.event");
        using (var connection = new NpgsqlConnection($"{_database.Value};Pooling=false"))
        {
            connection.Open();
            for (var time = 0; time < 5; time++)
                PostgresReader.NextOf(connection, ["w0", "w1"], [entries - 8, entries - 8]).Count.ShouldBe(4);
        }

        RowsReadInOrder().ShouldBeLessThan(entries);
    }

    [ContractFact]
    public void More_entries_than_fit_a_page_are_all_read()
    {
        const int entries = (2 * PostgresReader.Page) + 1;
        Log.Trouble.ShouldBeNull();
        Execute($"INSERT INTO gitlab_sim.event (world, seq, chain, command, body) SELECT 'w', n, '', '', '' "
            + $"FROM generate_series(1, {entries}) AS n");
        using var connection = new NpgsqlConnection(_database.Value);
        connection.Open();
        PostgresReader.EntriesOf(connection, "w", 0).Select(entry => entry.Seq).ShouldBe(
            Enumerable.Range(1, entries).Select(n => (long)n));
        PostgresReader.NextOf(connection, ["w"], [0]).Count.ShouldBe(PostgresReader.Page);
    }

    [ContractFact]
    public async Task A_lost_notification_loses_nothing()
    {
        using var other = Open();
        var (one, two) = (new WorldStore(Seed, Log), new WorldStore(Seed, other));
        Execute("CREATE FUNCTION gitlab_sim.pg_notify(text, text) RETURNS void LANGUAGE sql AS ''");
        Execute($"ALTER DATABASE {Database} SET search_path = gitlab_sim, pg_catalog");
        CutAll();
        await UntilAsync(() => Log.Trouble is null && other.Trouble is null);
        for (var n = 1; n < 5; n++)
            await UntilAsync(() => TryApply(one.Default, new RevokeToken(n)));
        await WaitForAsync(two, one, "default");
        two.Default.Current.Tokens.Find(4)!.Revoked.ShouldBeTrue();
    }

    [ContractFact]
    public async Task Cut_connections_lose_nothing_and_do_nothing_twice()
    {
        using var other = Open();
        var stores = new[] { new WorldStore(Seed, Log), new WorldStore(Seed, other) };
        using var ended = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var made = Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            var acknowledged = 0;
            for (var n = 0; !ended.IsCancellationRequested; n++)
                acknowledged += TryApply(stores[writer % 2].Default, Create((writer * 1_000_000) + n)) ? 1 : 0;
            return acknowledged;
        })).ToList();
        while (!ended.IsCancellationRequested)
        {
            CutAll();
            await Task.Delay(150);
        }

        var all = await Task.WhenAll(made);
        await UntilAsync(() => Log.Trouble is null);
        using var fresh = Open();
        var tokens = new WorldStore(World.Empty, fresh).Default.Current.Tokens;
        tokens.Rows.GroupBy(token => token.Digest).Where(same => same.Count() > 1).ShouldBeEmpty();
        (tokens.Count - Seed.Tokens.Count).ShouldBeGreaterThanOrEqualTo(all.Sum());
        all.Sum().ShouldBeGreaterThan(10);
        fresh.Check().ShouldBeEmpty();
    }

    [ContractFact]
    public async Task An_entry_whose_outcome_was_not_heard_is_there_once_and_acknowledged()
    {
        await using var relay = new Relay(PostgresCluster.Shared.Socket);
        using var log = PostgresWorldLog.Open(PostgresCluster.Shared.ConnectionTo(Database, relay.Port), FastEntropy.Source);
        var store = new WorldStore(Seed, log);
        store.Default.Apply(new RevokeToken(1));
        relay.Deafen();
        var applying = Task.Run(() => store.Default.Apply(new RevokeToken(2)).Succeeded);
        await UntilAsync(() => PostgresCluster.Shared.Query(Database, "SELECT seq FROM gitlab_sim.world") == "3");
        relay.CloseAll();
        relay.Mend();
        (await applying).ShouldBeTrue();
        store.Default.Seq.ShouldBe(3);
        Count("event").ShouldBe(3);
        await UntilAsync(() => TryApply(store.Default, new RevokeToken(3)));
        store.Default.Seq.ShouldBe(4);
    }

    [ContractFact]
    public async Task While_the_database_is_away_changes_are_refused_at_once()
    {
        await using var relay = new Relay(PostgresCluster.Shared.Socket);
        using var log = PostgresWorldLog.Open(PostgresCluster.Shared.ConnectionTo(Database, relay.Port), FastEntropy.Source);
        var store = new WorldStore(Seed, log);
        relay.Cut();
        await UntilAsync(() => log.Trouble is not null);
        var since = Stopwatch.GetTimestamp();
        for (var n = 0; n < 100; n++)
            Should.Throw<WorldLogException>(() => store.Default.Apply(new RevokeToken(1))).MayHaveHappened.ShouldBeFalse();
        Stopwatch.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(2));
        store.Default.Current.Tokens.Find(1)!.Revoked.ShouldBeFalse();

        relay.Mend();
        await UntilAsync(() => log.Trouble is null);
        store.Default.Apply(new RevokeToken(1)).Succeeded.ShouldBeTrue();
    }

    [ContractFact]
    public async Task A_database_that_was_put_back_is_noticed()
    {
        var store = new WorldStore(Seed, Log);
        store.Default.Apply(new RevokeToken(1));
        store.Default.Apply(new RevokeToken(2));
        Execute("DELETE FROM gitlab_sim.event WHERE seq = 3; UPDATE gitlab_sim.world SET seq = 2, chain = (SELECT chain FROM "
            + "gitlab_sim.event WHERE seq = 2)");
        Should.Throw<WorldLogException>(() => store.Default.Apply(new RevokeToken(3))).Message.ShouldContain("another history");
        CutAll();
        await UntilAsync(() => Log.Trouble?.Contains("another history", StringComparison.Ordinal) is true);
    }

    [ContractFact]
    public void A_missing_entry_is_found_and_the_log_is_not_served()
    {
        var store = new WorldStore(Seed, Log);
        for (var n = 1; n <= 11; n++)
            store.Default.Apply(new RevokeToken(n));
        Execute("DELETE FROM gitlab_sim.event WHERE seq = 5");
        using var again = Open();
        again.Check().ShouldHaveSingleItem().ShouldContain("lacks entry 5");
        Should.Throw<WorldLogException>(again.Load).Message.ShouldContain("lacks entry 5");
    }

    [ContractFact]
    public void A_hundred_forks_keep_one_form()
    {
        var store = new WorldStore(Seed, Log);
        for (var n = 0; n < 100; n++)
            store.Put(store.Default.Fork($"f{n}"));
        Count("state").ShouldBe(1);
        using var other = Open();
        var loaded = new WorldStore(World.Empty, other);
        loaded.All.Count.ShouldBe(101);
        loaded.All.Select(slot => slot.Seed).Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(1);
    }

    protected override void Dispose(bool disposing)
    {
        if (_log.IsValueCreated)
            base.Dispose(disposing);
    }

    private protected override IWorldLog Another() => Open();

    private string Database => new NpgsqlConnectionStringBuilder(_database.Value).Database!;

    private PostgresWorldLog Open() => PostgresWorldLog.Open(_database.Value, FastEntropy.Source);

    private void Execute(string statement) => PostgresCluster.Shared.Query(Database, statement);

    private long Count(string table) => long.Parse(PostgresCluster.Shared.Query(Database, $"SELECT count(*) FROM gitlab_sim.{table}"),
        System.Globalization.CultureInfo.InvariantCulture);

    private long RowsReadInOrder() => long.Parse(PostgresCluster.Shared.Query(Database,
        "SELECT seq_tup_read FROM pg_stat_user_tables WHERE schemaname = 'gitlab_sim' AND relname = 'event'"),
        System.Globalization.CultureInfo.InvariantCulture);

    private void CutAll() => PostgresCluster.Shared.Query("postgres",
        $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Database}'");

    // Threads of their own: each waits for the database.
    private static void Fill(WorldStore store, int entries)
    {
        var next = 0;
        Task.WaitAll([.. Enumerable.Range(0, 32).Select(_ => Task.Factory.StartNew(() =>
        {
            while (Interlocked.Increment(ref next) is var n && n <= entries)
                store.Default.Apply(new AllowTokenCreation(1, Allowed: n % 2 == 0));
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))]);
    }

    private static bool TryApply<T>(WorldSlot slot, Command<T> command)
    {
        try
        {
            return slot.Apply(command).Succeeded;
        }
        catch (WorldLogException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var since = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Stopwatch.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(20);
        }
    }
}
