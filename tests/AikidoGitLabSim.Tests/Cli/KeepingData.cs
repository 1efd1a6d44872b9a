using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Storage.Sqlite;
using AikidoGitLabSim.Tests.Storage;

namespace AikidoGitLabSim.Tests.Cli;

public sealed class KeepingData : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gitlab-sim-test-");

    [Fact]
    public async Task A_world_moves_between_files()
    {
        Make("from.db", "default", "t42");
        (await Run.Of(["data", "export", FileOf("from.db"), "t42", "--out", FileOf("one.db")])).ExitCode.ShouldBe(0);
        Make("to.db", "default");
        (await Run.Of(["data", "import", FileOf("to.db"), FileOf("one.db"), "--as", "moved"])).ExitCode.ShouldBe(0);

        var check = await Run.Of(["data", "check", FileOf("to.db")]);
        (check.ExitCode, check.Out).ShouldBe((0, $"{FileOf("to.db")} is in order: 2 worlds, 2 entries\n"));
        using var log = SqliteWorldLog.Open(FileOf("to.db"));
        new WorldStore(World.Empty, log).TryGet("moved", out var moved).ShouldBeTrue();
        moved.Current.Users.Count.ShouldBe(WorldFormTests.Company.Users.Count);
    }

    [Fact]
    public async Task What_cannot_be_done_is_one_line()
    {
        Make("from.db", "default", "t42");
        (await Run.Of(["data", "check", FileOf("none.db")])).ShouldFail(2, "there is no file");
        (await Run.Of(["data", "export", FileOf("from.db"), "nope", "--out", FileOf("new.db")])).ShouldFail(2,
            "no world 'nope'; choose one of: default, t42");
        (await Run.Of(["data", "export", FileOf("from.db"), "t42", "--out", FileOf("from.db")])).ShouldFail(2, "exists");
        (await Run.Of(["data", "import", FileOf("new.db"), FileOf("from.db")])).ShouldFail(2, "does not hold exactly one world");
        (await Run.Of(["serve", "--port", "0", "--data", FileOf("no/such/folder.db")])).ShouldFail(2, "cannot create");
        (await Run.Of(["serve", "--port", "0", "--data", _folder.FullName])).ShouldFail(2, "is a folder");
        (await Run.Of(["serve", "--port", "0", "--durability", "some"])).ShouldFail(2, "'some' is not a durability");
        (await Run.Of(["serve", "--port", "0", "--data", FileOf("new.db"), "--postgres", "Host=127.0.0.1"])).ShouldFail(2,
            "--data and --postgres are both given");
        (await Run.Of(["serve", "--port", "0", "--postgres", "Host=127.0.0.1;Port=1;Password=hidden-one"])).ShouldFail(2,
            "PostgreSQL at 127.0.0.1:1 is not reachable");
        (await Run.Of(["serve", "--port", "0", "--postgres", "postgres://sim:hidden-one@db/sim"])).ShouldFail(2,
            "is not a connection string");
        await File.WriteAllTextAsync(FileOf("text.db"), "not a database, and longer than its header would be");
        (await Run.Of(["serve", "--port", "0", "--data", FileOf("text.db")])).ShouldFail(2, "is not a data file of gitlab-sim");
        using var open = SqliteWorldLog.Open(FileOf("from.db"));
        (await Run.Of(["serve", "--port", "0", "--data", FileOf("from.db")])).ShouldFail(2, "is in use by another process");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string FileOf(string name) => Path.Combine(_folder.FullName, name);

    private void Make(string file, params string[] worlds)
    {
        using var log = SqliteWorldLog.Open(FileOf(file));
        var store = new WorldStore(WorldFormTests.Company, log);
        foreach (var world in worlds.Where(world => world != WorldStore.DefaultName))
            store.Put(new WorldSlot(world, WorldFormTests.Company));
    }
}
