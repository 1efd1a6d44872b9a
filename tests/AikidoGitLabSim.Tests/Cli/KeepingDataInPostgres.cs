using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Storage.Postgres;
using AikidoGitLabSim.Support.Postgres;
using AikidoGitLabSim.Tests.Storage;
using AikidoGitLabSim.Tests.Support;
using Npgsql;

namespace AikidoGitLabSim.Tests.Cli;

[NeedsPostgres]
public sealed class KeepingDataInPostgres : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gitlab-sim-test-");

    [ContractFact]
    public async Task A_world_moves_from_a_database_to_a_file_and_back()
    {
        var database = PostgresCluster.Shared.CreateDatabase();
        Make(database, "t42");
        var file = Path.Combine(_folder.FullName, "one.db");

        (await Run.Of(["data", "export", database, "t42", "--out", file])).ExitCode.ShouldBe(0);
        var import = await Run.Of(["data", "import", database, file, "--as", "moved"]);
        var check = await Run.Of(["data", "check", database]);

        import.ExitCode.ShouldBe(0);
        check.Out.ShouldBe($"{PostgresWorldLog.Describe(database)} is in order: 3 worlds, 3 entries\n");
        using var log = PostgresWorldLog.Open(database, FastEntropy.Source);
        new WorldStore(World.Empty, log).TryGet("moved", out var moved).ShouldBeTrue();
        moved.Current.Users.Count.ShouldBe(WorldFormTests.Company.Users.Count);
    }

    [ContractFact]
    public async Task A_database_without_worlds_stays_as_it_is()
    {
        var database = PostgresCluster.Shared.CreateDatabase();
        (await Run.Of(["data", "check", database])).ShouldFail(2, "holds no worlds");
        using var source = NpgsqlDataSource.Create(database);
        using var command = source.CreateCommand("SELECT count(*) FROM pg_namespace WHERE nspname = 'gitlab_sim'");
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [ContractFact]
    public async Task A_url_is_no_connection_string_and_its_password_is_not_repeated()
    {
        var run = await Run.Of(["data", "check", "postgres://sim:hidden-one@db/sim"]);
        run.ShouldFail(2, "is not a connection string");
        (run.Out + run.Error).ShouldNotContain("hidden-one");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Make(string database, string name)
    {
        using var log = PostgresWorldLog.Open(database, FastEntropy.Source);
        new WorldStore(WorldFormTests.Company, log).Put(new WorldSlot(name, WorldFormTests.Company));
    }
}
