using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>
/// Writes what waits in one transaction and one round trip: PostgreSQL runs a batch in a transaction of its own. Rows are locked in the
/// order of their keys, so that two replicas never wait for each other.
/// </summary>
internal static class PostgresBatch
{
    private const string First = "INSERT INTO gitlab_sim.world (name, seq, chain) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1";

    private const string Next = """
        UPDATE gitlab_sim.world SET seq = $2, chain = $3, tx = pg_current_xact_id()
        WHERE name = $1 AND seq = $2 - 1 AND chain = $8 RETURNING 1
        """;

    private const string Event = """
        INSERT INTO gitlab_sim.event (world, seq, chain, command, body, seed, current) SELECT $1, $2, $3, $4, $5, $6, $7 FROM moved
        """;

    private const string Snapshot = """
        INSERT INTO gitlab_sim.snapshot (world, seq, chain, seed, current, made, notes) SELECT $1, $2, $3, $6, $7, $3, $9 FROM added
        """;

    /// <summary>Appends each entry whose name's last position is the one that it was computed on.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="waiting">The entries, those of one name in order.</param>
    /// <param name="stored">Which forms of worlds are in the database.</param>
    /// <param name="replica">Who writes, for the notification.</param>
    /// <returns>For each entry: whether it is in the log; null: that cannot be found out any more.</returns>
    public static IReadOnlyList<(PostgresAppend Append, bool? IsThere)> Write(NpgsqlConnection connection,
        IReadOnlyCollection<PostgresAppend> waiting, PostgresStored stored, string replica)
    {
        using var batch = new NpgsqlBatch(connection);
        var states = stored.AddTo(batch, waiting.SelectMany(append => append.States));
        var sent = waiting.OrderBy(append => append.Entry.Name, StringComparer.Ordinal)
            .Select(append => (Append: append, Command: Add(batch, append))).ToList();
        batch.Add("SELECT pg_notify($1, $2)", PostgresSchema.Channel, replica);
        batch.ExecuteNonQuery();
        stored.Note(states);
        return [.. sent.Select(row => (row.Append, IsThere(connection, row.Append, row.Command)))];
    }

    private static NpgsqlBatchCommand Add(NpgsqlBatch batch, PostgresAppend append)
    {
        var (entry, put) = (append.Entry, append.Put);
        var moved = append.Before.Seq == 0 ? First : Next;
        return put is null
            ? batch.Add($"WITH moved AS ({moved}) {Event}", entry.Name, entry.Seq, entry.Chain, append.Command, entry.Body, null, null,
                append.Before.Chain)
            : batch.Add($"WITH moved AS ({moved}), added AS ({Event} RETURNING 1) {Snapshot}", entry.Name, entry.Seq, entry.Chain,
                append.Command, entry.Body, put.Seed, put.Current, append.Before.Chain, put.Notes);
    }

    // An append that was sent before may have been the one that moved the position.
    private static bool? IsThere(NpgsqlConnection connection, PostgresAppend append, NpgsqlBatchCommand command)
    {
        if (command.RecordsAffected > 0 || !append.IsDoubtful)
            return command.RecordsAffected > 0;
        return connection.Query("SELECT command FROM gitlab_sim.event WHERE world = $1 AND seq = $2", row => row.GetString(0),
            append.Entry.Name, append.Entry.Seq) switch
        {
            [var there] => there == append.Command,
            _ when HasMoved(connection, append) => null,
            _ => false,
        };
    }

    // Entries that no start needs are removed after a while.
    private static bool HasMoved(NpgsqlConnection connection, PostgresAppend append) => connection.Query(
        "SELECT 1 FROM gitlab_sim.world WHERE name = $1 AND seq >= $2", _ => true, append.Entry.Name, append.Entry.Seq).Count > 0;
}
