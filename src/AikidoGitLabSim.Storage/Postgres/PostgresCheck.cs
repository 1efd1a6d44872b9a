using AikidoGitLabSim.Storage.Forms;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>Checks the logs in a database.</summary>
internal static class PostgresCheck
{
    /// <summary>What is wrong, each in one line.</summary>
    public static IReadOnlyList<string> Run(NpgsqlConnection connection, PostgresStates states)
    {
        using var transaction = connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        return [.. PostgresReader.HeadsOf(connection).SelectMany(head => LogCheck.Run(
            head.Name, head.Seq, PostgresReader.SnapshotsOf(connection, head.Name),
            after => PostgresReader.EntriesOf(connection, head.Name, after), states.From(connection)))];
    }
}
