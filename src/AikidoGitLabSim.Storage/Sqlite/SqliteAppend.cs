using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Storage.Forms;
using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>Writes entries and snapshots to a data file.</summary>
internal static class SqliteAppend
{
    /// <summary>Appends an entry when the name's last position is the one that it was computed on.</summary>
    /// <returns>False: it is not; nothing was changed.</returns>
    public static bool Entry(SqliteConnection connection, LogPosition before, StoredEntry entry, StoredSnapshot? put)
    {
        var moved = before.Seq == 0
            ? connection.Execute("INSERT INTO world (name, seq, chain) VALUES ($1, 1, $2) ON CONFLICT DO NOTHING", entry.Name, entry.Chain)
            : connection.Execute(
                "UPDATE world SET seq = $2, chain = $3 WHERE name = $1 AND seq = $4 AND chain = $5", entry.Name, entry.Seq, entry.Chain,
                before.Seq, before.Chain);
        if (moved == 0)
            return false;
        connection.Execute(
            "INSERT INTO event (world, seq, chain, body, seed, current) VALUES ($1, $2, $3, $4, $5, $6)",
            entry.Name, entry.Seq, entry.Chain, entry.Body, put?.Seed, put?.Current);
        return true;
    }

    /// <summary>Keeps the form of a world.</summary>
    public static void State(SqliteConnection connection, WorldForm form) =>
        connection.Execute("INSERT INTO state (id, body) VALUES ($1, $2) ON CONFLICT DO NOTHING", form.Id, form.Body);

    /// <summary>
    /// Adds a snapshot. The one before stays, with the entries since, so that a check can replay them; what is older is removed.
    /// </summary>
    public static void Snapshot(SqliteConnection connection, StoredSnapshot snapshot)
    {
        connection.Execute(
            "INSERT INTO snapshot (world, seq, chain, seed, current, notes) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            snapshot.Name, snapshot.Seq, snapshot.Chain, snapshot.Seed, snapshot.Current, snapshot.Notes);
        var rest = SqliteReader.SnapshotsOf(connection, snapshot.Name);
        if (rest.Count < 2)
            return;
        connection.Execute("DELETE FROM event WHERE world = $1 AND seq <= $2", snapshot.Name, rest[^2].Seq);
        foreach (var older in rest.SkipLast(2))
        {
            connection.Execute("DELETE FROM snapshot WHERE world = $1 AND seq = $2", older.Name, older.Seq);
            RemoveUnused(connection, older.Seed);
            RemoveUnused(connection, older.Current);
        }
    }

    private static void RemoveUnused(SqliteConnection connection, string? state) => connection.Execute(
        """
        DELETE FROM state WHERE id = $1
          AND NOT EXISTS (SELECT 1 FROM snapshot WHERE seed = $1)
          AND NOT EXISTS (SELECT 1 FROM snapshot WHERE current = $1)
          AND NOT EXISTS (SELECT 1 FROM event WHERE seed IS NOT NULL AND (seed = $1 OR current = $1))
        """,
        state);
}
