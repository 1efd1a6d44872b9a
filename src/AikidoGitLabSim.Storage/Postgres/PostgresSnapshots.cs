using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Storage.Forms;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>
/// Takes snapshots, one at a time, while entries are being written, and removes what no start needs any more: all but the last two
/// snapshots and the entries since, when it is old enough.
/// </summary>
/// <param name="source">The database.</param>
/// <param name="forms">The forms of worlds.</param>
/// <param name="stored">Which of them are in the database.</param>
internal sealed class PostgresSnapshots(NpgsqlDataSource source, WorldForms forms, PostgresStored stored)
{
    private const int PutsBetweenRemovals = 16;
    private const int EntriesBetweenReplicas = 500;

    private readonly SnapshotSchedule _schedule = new();
    private readonly Lock _gate = new();
    private Task _working = Task.CompletedTask;
    private int _puts;

    /// <summary>Notes that there is a snapshot.</summary>
    public void Taken(string name, long seq) => _schedule.Taken(name, seq);

    /// <summary>Takes a snapshot, when it is due.</summary>
    /// <param name="after">The position with an entry.</param>
    /// <param name="isPut">Whether the entry has a snapshot of its own.</param>
    /// <param name="written">Whether the entry was written.</param>
    public void After(LogPosition after, bool isPut, Task<bool> written)
    {
        if (isPut)
            _schedule.Taken(after.Name, after.Seq);
        if (isPut ? Interlocked.Increment(ref _puts) % PutsBetweenRemovals != 0 : !_schedule.IsDue(after))
            return;
        lock (_gate)
            _working = WorkAsync(_working, after, isPut, written);
    }

    /// <summary>Waits for the one that is being taken.</summary>
    public void Finish() => _working.GetAwaiter().GetResult();

    // The world is a value: its form is made while others go on changing it.
    private async Task WorkAsync(Task before, LogPosition after, bool isPut, Task<bool> written)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            if (!await written)
                return;
            await using var connection = await source.OpenConnectionAsync();
            if (!isPut)
                await TakeAsync(connection, after);
            Remove(connection, after.Name);
        }
        catch (Exception failed) when (failed is WorldLogException || PostgresTrouble.Is(failed))
        {
            // The entries are what counts; a snapshot is taken after more of them.
            return;
        }
    }

    private async Task TakeAsync(NpgsqlConnection connection, LogPosition after)
    {
        if (IsTaken(connection, after))
            return;
        var snapshot = StoredSnapshot.Of(after, forms);
        await using var batch = new NpgsqlBatch(connection);
        var states = stored.AddTo(batch, after.World is { } world ? [forms.Of(world.Seed), forms.Of(world.Current)] : []);
        batch.Add(
            """
            INSERT INTO gitlab_sim.snapshot (world, seq, chain, seed, current, notes, made) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT DO NOTHING
            """,
            snapshot.Name, snapshot.Seq, snapshot.Chain, snapshot.Seed, snapshot.Current, snapshot.Notes, snapshot.Made);
        await batch.ExecuteNonQueryAsync();
        stored.Note(states);
    }

    // All replicas count the same entries.
    private bool IsTaken(NpgsqlConnection connection, LogPosition after)
    {
        var last = connection.Query("SELECT coalesce(max(seq), 0) FROM gitlab_sim.snapshot WHERE world = $1", row => row.GetInt64(0),
            after.Name)[0];
        if (after.Seq - last >= EntriesBetweenReplicas)
            return false;
        _schedule.Taken(after.Name, last);
        return true;
    }

    private static void Remove(NpgsqlConnection connection, string name)
    {
        const string before = "(SELECT seq FROM gitlab_sim.snapshot WHERE world = $1 ORDER BY seq DESC OFFSET 1 LIMIT 1)";
        const string old = $"at < now() - {PostgresSchema.Kept}";
        connection.Execute($"DELETE FROM gitlab_sim.event WHERE world = $1 AND {old} AND seq <= {before}", name);
        var states = connection.Query(
            $"DELETE FROM gitlab_sim.snapshot WHERE world = $1 AND {old} AND seq < {before} RETURNING seed, current",
            row => new[] { row.TextOrNull(0), row.TextOrNull(1) }, name).SelectMany(pair => pair).OfType<string>().Distinct().ToArray();
        if (states.Length == 0)
            return;

        // One that is named by an entry that is just being written is not old any more.
        connection.Execute(
            $"""
            DELETE FROM gitlab_sim.state AS s WHERE id = ANY ($1) AND {old}
              AND NOT EXISTS (SELECT 1 FROM gitlab_sim.snapshot AS o WHERE o.seed = s.id OR o.current = s.id)
              AND NOT EXISTS (SELECT 1 FROM gitlab_sim.event AS e WHERE e.seed = s.id OR e.current = s.id)
            """, states);
    }
}
