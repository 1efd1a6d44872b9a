using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Storage.Postgres;
using AikidoGitLabSim.Storage.Sqlite;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>A data file or a database that the commands of <c>gitlab-sim data</c> work on.</summary>
/// <param name="Name">The file, or the database without its password.</param>
/// <param name="Log">The worlds in it.</param>
/// <param name="Check">Finds all problems, each in one line.</param>
internal sealed record KeptData(string Name, IWorldLog Log, Func<IReadOnlyList<string>> Check) : IDisposable
{
    /// <summary>Opens what exists.</summary>
    /// <param name="data">A file, or a connection string.</param>
    /// <exception cref="WorldLogException">There is no such data, or it cannot be used.</exception>
    public static KeptData OpenExisting(string data)
    {
        if (IsConnection(data))
            return Of(data, PostgresWorldLog.OpenExisting(data, FastEntropy.Source));
        return File.Exists(data)
            ? Of(data, SqliteWorldLog.Open(data))
            : throw new WorldLogException($"there is no file {data}", "give one that 'gitlab-sim serve --data' created");
    }

    /// <summary>Opens what exists, or creates it.</summary>
    /// <param name="data">A file, or a connection string.</param>
    /// <exception cref="WorldLogException">It cannot be used.</exception>
    public static KeptData Open(string data) => IsConnection(data)
        ? Of(data, PostgresWorldLog.Open(data, FastEntropy.Source))
        : Of(data, SqliteWorldLog.Open(data));

    /// <inheritdoc/>
    public void Dispose() => Log.Dispose();

    private static KeptData Of(string connection, PostgresWorldLog log) => new(PostgresWorldLog.Describe(connection), log, log.Check);

    private static KeptData Of(string file, SqliteWorldLog log) => new(file, log, log.Check);

    // Also 'postgres://…': the parser of connection strings refuses it with the form that is needed, and does not repeat it.
    private static bool IsConnection(string data) =>
        !File.Exists(data) && (data.Contains('=') || data.Contains("://", StringComparison.Ordinal));
}
