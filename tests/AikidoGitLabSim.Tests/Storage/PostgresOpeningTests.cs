using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Storage.Postgres;
using AikidoGitLabSim.Support.Postgres;
using AikidoGitLabSim.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace AikidoGitLabSim.Tests.Storage;

/// <summary>What is not opened, and what is said.</summary>
[NeedsPostgres]
public sealed class PostgresOpeningTests
{
    [ContractFact]
    public void A_wrong_password_is_refused_and_not_repeated()
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgresCluster.Shared.CreateDatabase()) { Password = "sec;ret" };
        ShouldFail(connection.ToString(), "does not let 'sim' in").ToString().ShouldNotContain("sec;ret");
    }

    [ContractFact]
    public void A_database_that_is_not_there_is_named() =>
        ShouldFail(PostgresCluster.Shared.ConnectionTo("nope"), "has no database 'nope'");

    [ContractFact]
    public void A_schema_of_somebody_else_is_left_alone()
    {
        var connection = PostgresCluster.Shared.CreateDatabase();
        Execute(connection, "CREATE SCHEMA gitlab_sim");
        ShouldFail(connection, "was not made by gitlab-sim");
        Execute(connection, "CREATE TABLE gitlab_sim.meta (product text, version text); INSERT INTO gitlab_sim.meta VALUES ('other', '1')");
        ShouldFail(connection, "was not made by gitlab-sim");
    }

    [ContractFact]
    public void Tables_of_a_newer_version_are_left_alone()
    {
        var connection = PostgresCluster.Shared.CreateDatabase();
        PostgresWorldLog.Open(connection, FastEntropy.Source).Dispose();
        Execute(connection, "UPDATE gitlab_sim.meta SET version = 99");
        ShouldFail(connection, "are of version 99");
    }

    [ContractFact]
    public void A_user_who_may_not_make_the_tables_is_told_so()
    {
        var connection = PostgresCluster.Shared.CreateDatabase();
        Execute(connection, $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} OWNER TO postgres");
        ShouldFail(connection, "may not make or use the schema");
    }

    [ContractFact]
    public void Another_encoding_is_refused() =>
        ShouldFail(PostgresCluster.Shared.CreateDatabase("ENCODING LATIN1 LOCALE 'C'"), "has the encoding LATIN1");

    [ContractFact]
    public void A_clock_that_is_minutes_off_is_refused()
    {
        var connection = PostgresCluster.Shared.CreateDatabase();
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(3));
        ShouldFail(connection, "s ahead of the database's", time);
        ShouldFail(connection, "s behind the database's", new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(-3)));
    }

    [ContractFact]
    public async Task A_clock_that_goes_wrong_later_turns_readiness_off()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var log = PostgresWorldLog.Open(PostgresCluster.Shared.CreateDatabase(), FastEntropy.Source, time);
        var store = new WorldStore(World.Empty, log);
        time.Advance(TimeSpan.FromMinutes(3));
        for (var looks = 0; log.Trouble is null && looks < 300; looks++)
            await Task.Delay(50);
        log.Trouble.ShouldNotBeNull().ShouldContain("s ahead of the database's");
        store.Default.Reset();
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=sim;Password=secret", "PostgreSQL at 127.0.0.1:1 is not reachable: Connection refused")]
    [InlineData("Host=sim.invalid;Username=sim;Password=secret", "PostgreSQL at sim.invalid:5432 is not reachable")]
    [InlineData("Host=127.0.0.1;Password=sec;ret", "is not a connection string")]
    [InlineData("postgres://sim:secret@db/sim", "is not a connection string")]
    [InlineData("Username=sim", "is not a connection string: it names no host")]
    [InlineData("", "is not a connection string: it names no host")]
    public void A_connection_that_leads_nowhere_is_one_line(string connection, string what)
    {
        var refused = ShouldFail(connection, what);
        (refused.Message + refused.Cure).ShouldNotContain("secret");
        refused.Message.ShouldNotContain("ret'");
    }

    private static WorldLogException ShouldFail(string connection, string what, TimeProvider? time = null)
    {
        var refused = Should.Throw<WorldLogException>(() => PostgresWorldLog.Open(connection, FastEntropy.Source, time));
        refused.Message.ShouldContain(what);
        refused.Message.ShouldNotContain('\n');
        refused.Cure.ShouldNotBeEmpty();
        return refused;
    }

    private static void Execute(string connection, string statement) =>
        PostgresCluster.Shared.Query(new NpgsqlConnectionStringBuilder(connection).Database!, statement);
}
