using AikidoGitLabSim.GitLab.Logs;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>Prepares a database: checks that it can be used and that the tables are ours, and makes or upgrades them.</summary>
internal static class PostgresDatabase
{
    private const int OldestVersion = 13;

    /// <summary>The key of the lock that replicas take that start at once: "gsim".</summary>
    private const int Starting = 0x6773696D;

    /// <summary>Prepares it.</summary>
    /// <param name="source">Where connections come from.</param>
    /// <param name="place">The database.</param>
    /// <param name="time">The real time.</param>
    /// <param name="mustExist">Whether a database without our tables is refused.</param>
    /// <exception cref="WorldLogException">It cannot be used; nothing was changed.</exception>
    public static void Prepare(NpgsqlDataSource source, PostgresPlace place, TimeProvider time, bool mustExist)
    {
        try
        {
            using var connection = source.OpenConnection();
            Check(connection, place, time);
            using var transaction = connection.BeginTransaction();
            connection.Execute("SELECT pg_advisory_xact_lock($1)", Starting);
            Upgrade(connection, VersionOf(connection, place, mustExist));
            transaction.Commit();
        }
        catch (Exception failed) when (PostgresTrouble.Is(failed))
        {
            throw PostgresTrouble.Of(place, failed);
        }
    }

    private static void Check(NpgsqlConnection connection, PostgresPlace place, TimeProvider time)
    {
        if (connection.PostgreSqlVersion.Major < OldestVersion)
            throw new WorldLogException($"PostgreSQL at {place.Server} is of version {connection.PostgreSqlVersion}",
                $"use {OldestVersion} or newer");
        var encoding = connection.Query("SHOW server_encoding", row => row.GetString(0))[0];
        if (encoding != "UTF8")
            throw new WorldLogException($"{place} has the encoding {encoding}", "make a database with the encoding UTF8");
        if (connection.Query("SELECT pg_is_in_recovery()", row => row.GetBoolean(0))[0])
            throw new WorldLogException($"{place} is a read-only standby", "give --postgres the primary server");
        if (PostgresClock.Measure(connection, time).Problem is { } wrong)
            throw new WorldLogException(wrong, PostgresClock.Cure);
    }

    private static int VersionOf(NpgsqlConnection connection, PostgresPlace place, bool mustExist)
    {
        var isThere = connection.Query("SELECT 1 FROM pg_namespace WHERE nspname = 'gitlab_sim'", _ => true).Count > 0;
        if (!isThere && mustExist)
            throw new WorldLogException($"{place} holds no worlds", "give a database that 'gitlab-sim serve --postgres' has used");
        if (!isThere)
            connection.Execute(PostgresSchema.Base);
        else if (!IsOurs(connection))
            throw PostgresTrouble.NotOurs(place);
        var version = connection.Query("SELECT version FROM gitlab_sim.meta", row => row.GetInt32(0))[0];
        return version <= PostgresSchema.Steps.Length ? version : throw PostgresTrouble.Newer(place, version);
    }

    private static bool IsOurs(NpgsqlConnection connection) => connection.Query(
        """
        SELECT 1 FROM information_schema.columns
        WHERE table_schema = 'gitlab_sim' AND table_name = 'meta' AND column_name IN ('product', 'version')
        """, _ => true).Count == 2
        && connection.Query("SELECT product::text FROM gitlab_sim.meta", row => row.TextOrNull(0)) is [PostgresSchema.Product];

    private static void Upgrade(NpgsqlConnection connection, int version)
    {
        if (version == PostgresSchema.Steps.Length)
            return;
        foreach (var step in PostgresSchema.Steps.Skip(version))
            connection.Execute(step);
        connection.Execute("UPDATE gitlab_sim.meta SET version = $1", PostgresSchema.Steps.Length);
    }
}
