using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Storage.Forms;
using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>Reads positions from a data file: the last snapshot, and the entries after it.</summary>
internal static class SqliteReader
{
    private const string Snapshots = "SELECT world, seq, chain, seed, current, notes FROM snapshot AS s";
    private const string IsLast = "seq = (SELECT max(seq) FROM snapshot WHERE world = s.world)";

    /// <summary>All names with their last position.</summary>
    public static List<LogPosition> Load(SqliteConnection connection)
    {
        var states = new SqliteStates(connection);
        var positions = connection.Query($"{Snapshots} WHERE {IsLast}", Snapshot)
            .ToDictionary(snapshot => snapshot.Name, snapshot => snapshot.ToPosition(states.Of), StringComparer.Ordinal);
        var later = connection.Query(
            "SELECT world, seq, chain, body FROM event AS e "
                + "WHERE seq > (SELECT max(seq) FROM snapshot WHERE world = e.world) ORDER BY 1, 2", Entry);
        foreach (var entry in later)
            positions[entry.Name] = entry.After(positions[entry.Name], states.Of);
        foreach (var (name, seq) in HeadsOf(connection))
        {
            if (!positions.TryGetValue(name, out var position) || position.Seq != seq)
                throw Missing(name, (position?.Seq ?? 0) + 1);
        }

        return [.. positions.Values];
    }

    /// <summary>The snapshots of a name, earliest first.</summary>
    public static List<StoredSnapshot> SnapshotsOf(SqliteConnection connection, string name) =>
        connection.Query($"{Snapshots} WHERE world = $1 ORDER BY seq", Snapshot, name);

    /// <summary>The entries of a name after a position, in order.</summary>
    public static List<StoredEntry> EntriesOf(SqliteConnection connection, string name, long after) =>
        connection.Query("SELECT world, seq, chain, body FROM event WHERE world = $1 AND seq > $2 ORDER BY seq", Entry, name, after);

    /// <summary>The names and how many entries each has.</summary>
    public static List<(string Name, long Seq)> HeadsOf(SqliteConnection connection) =>
        connection.Query("SELECT name, seq FROM world ORDER BY name", row => (row.GetString(0), row.GetInt64(1)));

    /// <summary>The last position of a name; null: it has none.</summary>
    /// <param name="connection">The data file.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">What the caller has already; null: nothing.</param>
    public static LogPosition? CatchUp(SqliteConnection connection, string name, LogPosition? known)
    {
        var states = new SqliteStates(connection);
        var snapshot = connection.Query($"{Snapshots} WHERE world = $1 AND {IsLast}", Snapshot, name).FirstOrDefault();
        var position = snapshot is null || known?.Seq >= snapshot.Seq ? known : snapshot.ToPosition(states.Of);
        return EntriesOf(connection, name, position?.Seq ?? 0)
            .Aggregate(position, (before, entry) => entry.After(before ?? LogPosition.None(name), states.Of));
    }

    private static WorldLogException Missing(string name, long seq) =>
        new($"the log of world '{name}' lacks entry {seq}", "restore the data from a backup");

    private static StoredSnapshot Snapshot(SqliteDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4), row.GetString(5));

    private static StoredEntry Entry(SqliteDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetFieldValue<byte[]>(3));
}
