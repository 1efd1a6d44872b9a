using System.Text;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Storage;
using AikidoGitLabSim.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Tests.Storage;

public sealed class SqliteWorldLogTests : WorldLogContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gitlab-sim-test-");

    public SqliteWorldLogTests() => Log = SqliteWorldLog.Open(FileOf("w.db"));

    private protected override IWorldLog Log { get; }

    [Theory]
    [InlineData(Durability.Full)]
    [InlineData(Durability.Relaxed)]
    public void A_file_that_is_closed_and_opened_again_holds_the_same_worlds(Durability durability)
    {
        World world;
        using (var log = SqliteWorldLog.Open(FileOf("again.db"), durability))
        {
            var store = new WorldStore(Seed, log);
            for (var n = 0; n < 50; n++)
                store.Default.Apply(Create(n));
            world = store.Default.Current;
        }

        using var again = SqliteWorldLog.Open(FileOf("again.db"));
        ShouldBeSame(new WorldStore(World.Empty, again).Default.Current, world);
        again.Check().ShouldBeEmpty();
    }

    [Fact]
    public void After_many_entries_a_start_reads_a_snapshot_and_old_entries_are_gone()
    {
        World world;
        using (var log = SqliteWorldLog.Open(FileOf("many.db"), Durability.Relaxed))
        {
            var store = new WorldStore(Seed, log);
            for (var n = 0; n < 3500; n++)
                store.Default.Apply(new AllowTokenCreation(1, Allowed: n % 2 == 0));
            world = store.Default.Current;
        }

        using (var again = SqliteWorldLog.Open(FileOf("many.db")))
        {
            again.Check().ShouldBeEmpty();
            ShouldBeSame(new WorldStore(World.Empty, again).Default.Current, world);
        }

        var entries = Query("many.db", "SELECT count(*) FROM event");
        entries.ShouldBeInRange(1, 3000);
        Query("many.db", "SELECT count(*) FROM snapshot").ShouldBe(2);
    }

    [Theory]
    [InlineData("DELETE FROM event WHERE seq = 5", "lacks entry 5")]
    [InlineData("UPDATE event SET body = CAST(replace(CAST(body AS TEXT), 'revoke-token', 'delete-user') AS BLOB) WHERE seq = 5",
        "entry 5 of world 'default' is not the one that was written")]
    [InlineData("DELETE FROM event WHERE seq = 5; UPDATE event SET seq = seq - 1 WHERE seq > 5; UPDATE world SET seq = seq - 1",
        "entry 5 of world 'default' is not the one")]
    [InlineData("UPDATE event SET seq = 99 WHERE seq = 12", "lacks entry 12")]
    [InlineData("DELETE FROM state WHERE id = (SELECT current FROM snapshot)", "lacks world")]
    public void A_planted_fault_is_found_and_the_file_is_not_served(string fault, string what)
    {
        using (var log = SqliteWorldLog.Open(FileOf("fault.db")))
        {
            var store = new WorldStore(Seed, log);
            for (var n = 1; n <= 11; n++)
                store.Default.Apply(new RevokeToken(n));
        }

        Execute("fault.db", fault);
        using var again = SqliteWorldLog.Open(FileOf("fault.db"));
        again.Check().ShouldHaveSingleItem().ShouldContain(what);
        Should.Throw<WorldLogException>(() => new WorldStore(World.Empty, again)).Message.ShouldContain(what);
    }

    [Fact]
    public void A_snapshot_that_its_entries_do_not_lead_to_is_found()
    {
        using (var log = SqliteWorldLog.Open(FileOf("skip.db"), Durability.Relaxed))
        {
            var store = new WorldStore(Seed, log);
            for (var n = 1; n <= 1101; n++)
                store.Default.Apply(new AllowTokenCreation(1, Allowed: n % 3 == 0));
        }

        // As if the one that took it had left out one command: the world of the seed under the last snapshot's position.
        Execute("skip.db", "UPDATE snapshot SET current = seed WHERE seq > 1");
        using var again = SqliteWorldLog.Open(FileOf("skip.db"));
        again.Check().ShouldHaveSingleItem().ShouldContain("is not what its entries make of it");
    }

    [Fact]
    public void No_secret_is_in_the_file()
    {
        _ = new WorldStore(Seed, Log);
        Log.Dispose();
        var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(FileOf("w.db")));
        bytes.ShouldNotContain("glpat-sim");
        bytes.ShouldNotContain("sim-password");
        WorldFormJson().ShouldNotContain("glpat-sim");
        WorldFormJson().ShouldNotContain("sim-password");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(FileOf("w.db")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_full_disk_takes_nothing_back_and_a_later_change_succeeds()
    {
        using (SqliteWorldLog.Open(FileOf("full.db")))
        {
        }

        var connection = SqliteFile.Open(FileOf("full.db"), Durability.Full);
        using var log = new SqliteWorldLog(new SqliteWriter(connection, "full.db", keepsTrying: false), Durability.Full);
        var store = new WorldStore(Seed, log);
        SqliteFile.Execute(connection, "PRAGMA max_page_count = 1");
        var made = new List<long>();
        var refused = Should.Throw<WorldLogException>(() =>
        {
            for (var n = 0; n < 10_000; n++)
                made.Add(store.Default.Apply(Create(n)).Value!.Id);
        });
        refused.Message.ShouldBe("the disk of full.db is full");
        log.Trouble.ShouldNotBeNull();
        store.Default.Current.Tokens.LastId.ShouldBe(made.Count > 0 ? made[^1] : Seed.Tokens.LastId);

        SqliteFile.Execute(connection, "PRAGMA max_page_count = 1000000");
        made.Add(store.Default.Apply(Create(-1)).Value!.Id);
        log.Trouble.ShouldBeNull();
        made.ShouldBe(Enumerable.Range(0, made.Count).Select(n => Seed.Tokens.LastId + 1 + n));
        ShouldBeSame(new WorldStore(World.Empty, log).Default.Current, store.Default.Current);
    }

    [Fact]
    public void A_file_of_the_first_version_is_upgraded()
    {
        Execute("old.db", SqliteSchema.Steps[0] + "PRAGMA application_id = 1196640589; PRAGMA user_version = 1;");
        using var log = SqliteWorldLog.Open(FileOf("old.db"));
        log.Packs.PacksOf("any").ShouldBeNull();
        Query("old.db", "PRAGMA user_version", log).ShouldBe(SqliteSchema.Steps.Length);
    }

    [Fact]
    public void A_file_that_is_open_already_is_refused() =>
        Should.Throw<WorldLogException>(() => SqliteWorldLog.Open(FileOf("w.db"))).Message.ShouldContain("is in use by another process");

    [Fact]
    public void A_file_that_is_not_a_data_file_is_refused_and_not_changed()
    {
        File.WriteAllText(FileOf("text.db"), new string('x', 5000));
        Execute("other.db", "CREATE TABLE mine (a)");
        Execute("newer.db", $"PRAGMA application_id = {SqliteSchema.ApplicationId}; PRAGMA user_version = 99;");
        foreach (var (file, why) in new[] { ("text.db", "not a data file"), ("other.db", "not a data file"), ("newer.db", "version 99") })
        {
            var before = File.ReadAllBytes(FileOf(file));
            var refused = Should.Throw<WorldLogException>(() => SqliteWorldLog.Open(FileOf(file)));
            refused.Message.ShouldContain(why);
            refused.Message.ShouldNotContain("\n");
            File.ReadAllBytes(FileOf(file)).ShouldBe(before);
        }
    }

    [Fact]
    public void A_file_that_was_cut_is_refused()
    {
        using (var log = SqliteWorldLog.Open(FileOf("cut.db")))
        {
            var store = new WorldStore(Seed, log);
            for (var n = 0; n < 100; n++)
                store.Default.Apply(Create(n));
        }

        var whole = File.ReadAllBytes(FileOf("cut.db"));
        foreach (var length in new[] { whole.Length / 4, whole.Length / 2, whole.Length - 4096 })
        {
            File.WriteAllBytes(FileOf("cut.db"), whole[..length]);
            Should.Throw<WorldLogException>(() => SqliteWorldLog.Open(FileOf("cut.db"))).Message.ShouldContain("is damaged");
        }
    }

    [Fact]
    public void A_place_where_no_file_can_be_is_refused()
    {
        Should.Throw<WorldLogException>(() => SqliteWorldLog.Open(FileOf("none/w.db"))).Message.ShouldContain("cannot create");
        Should.Throw<WorldLogException>(() => SqliteWorldLog.Open(_folder.FullName)).Message.ShouldContain("is a folder");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _folder.Delete(recursive: true);
    }

    private static string WorldFormJson() => Encoding.UTF8.GetString(AikidoGitLabSim.Storage.Forms.WorldForm.ToJson(Seed));

    private string FileOf(string name) => Path.Combine(_folder.FullName, name);

    private void Execute(string file, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={FileOf(file)};Pooling=False");
        connection.Open();
        SqliteFile.Execute(connection, statement);
    }

    private long Query(string file, string query, SqliteWorldLog? open = null)
    {
        open?.Dispose();
        using var connection = new SqliteConnection($"Data Source={FileOf(file)};Pooling=False");
        connection.Open();
        return connection.Query(query, row => row.GetInt64(0))[0];
    }
}
