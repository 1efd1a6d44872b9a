using System.Net.Sockets;
using AikidoGitLabSim.GitLab.Logs;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>What errors of a database mean (<c>postgresql.org/docs/current/errcodes-appendix.html</c>).</summary>
internal static class PostgresTrouble
{
    private static readonly string[] Conflicts = [PostgresErrorCodes.DeadlockDetected, PostgresErrorCodes.SerializationFailure];

    /// <summary>Whether a failure is one of the database or the way to it.</summary>
    public static bool Is(Exception failed) => failed is NpgsqlException or SocketException or IOException or TimeoutException;

    /// <summary>Whether the database said that it took the whole transaction back. Otherwise the outcome is not known.</summary>
    public static bool IsRolledBack(Exception failed) => failed is PostgresException { InvariantSeverity: "ERROR" };

    /// <summary>Whether the same transaction may succeed at once.</summary>
    public static bool IsConflict(Exception failed) =>
        failed is PostgresException error && Conflicts.Contains(error.SqlState, StringComparer.Ordinal);

    /// <summary>One line and a cure.</summary>
    /// <param name="place">The database.</param>
    /// <param name="failed">What failed.</param>
    public static WorldLogException Of(PostgresPlace place, Exception failed) => failed switch
    {
        PostgresException error => Of(place, error),
        _ when !Is(failed) => Unexpected(failed),
        _ when Inner<TimeoutException>(failed) is not null => new($"PostgreSQL at {place.Server} does not answer in time",
            "check the server and the network", failed),
        _ when Inner<SocketException>(failed) is { } socket => new($"PostgreSQL at {place.Server} is not reachable: {socket.Message}",
            "start it, or check Host and Port of --postgres", failed),
        NpgsqlException { InnerException: null } none when none.Message.StartsWith("No password", StringComparison.Ordinal) =>
            new($"PostgreSQL at {place.Server} asks for the password of '{place.User}'", "set PGPASSWORD", failed),
        _ => new($"the connection to PostgreSQL at {place.Server} broke", "check the server and the network", failed),
    };

    /// <summary>The database holds something else.</summary>
    public static WorldLogException NotOurs(PostgresPlace place) =>
        new($"the schema gitlab_sim of {place} was not made by gitlab-sim", "give --postgres another database; it was not changed");

    /// <summary>The tables are of a newer version.</summary>
    public static WorldLogException Newer(PostgresPlace place, int version) =>
        new($"the tables in {place} are of version {version}; this version reads up to {PostgresSchema.Steps.Length}",
            "use a newer gitlab-sim; they were not changed");

    /// <summary>Something that is not the database's fault.</summary>
    public static WorldLogException Unexpected(Exception failed) =>
        new($"the log cannot be followed: {failed.GetType().Name}: {failed.Message.ReplaceLineEndings(" ")}", "please report it", failed);

    private static WorldLogException Of(PostgresPlace place, PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(
            $"PostgreSQL at {place.Server} does not let '{place.User}' in: wrong password, or no entry in pg_hba.conf",
            "check Username of --postgres and PGPASSWORD", error),
        PostgresErrorCodes.InvalidCatalogName => new($"PostgreSQL at {place.Server} has no database '{place.Database}'",
            "make it with createdb, or check Database of --postgres", error),
        PostgresErrorCodes.InsufficientPrivilege => new($"'{place.User}' may not make or use the schema gitlab_sim of {place}",
            "grant CREATE on the database to that user", error),
        PostgresErrorCodes.DiskFull => new($"the disk of {place} is full", "make room; nothing that was acknowledged is lost", error),
        PostgresErrorCodes.ReadOnlySqlTransaction => new($"{place} is read-only", "give --postgres the primary server", error),
        PostgresErrorCodes.TooManyConnections => new($"{place} has no connection left", "raise max_connections", error),
        PostgresErrorCodes.CannotConnectNow => new($"PostgreSQL at {place.Server} is starting or stopping", "try again", error),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => new($"PostgreSQL at {place.Server} is stopping",
            "start it again", error),
        _ => new($"{place}: {error.MessageText} ({error.SqlState})", "check the server's log", error),
    };

    private static T? Inner<T>(Exception? failed)
        where T : Exception => failed is null ? null : failed as T ?? Inner<T>(failed.InnerException);
}
