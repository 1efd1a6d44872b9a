using AikidoGitLabSim.GitLab.Logs;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>Runs short statements, each on a connection of the pool; refuses at once while the database is away.</summary>
/// <param name="source">The database.</param>
/// <param name="place">Its name, for messages.</param>
/// <param name="trouble">Why it is away; null: it is not.</param>
internal sealed class PostgresReads(NpgsqlDataSource source, PostgresPlace place, Func<WorldLogException?> trouble)
{
    /// <summary>Runs something.</summary>
    /// <exception cref="WorldLogException">The database is away.</exception>
    public T Run<T>(Func<NpgsqlConnection, T> work)
    {
        if (trouble() is { } away)
            throw new WorldLogException(away.Message, away.Cure, away);
        try
        {
            using var connection = source.OpenConnection();
            return work(connection);
        }
        catch (Exception failed) when (PostgresTrouble.Is(failed))
        {
            throw PostgresTrouble.Of(place, failed);
        }
    }
}
