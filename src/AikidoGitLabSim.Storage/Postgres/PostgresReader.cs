using System.Data;
using System.Globalization;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Storage.Forms;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>Reads positions from a database: the last snapshot, and the entries after it.</summary>
/// <param name="states">The worlds that were read.</param>
internal sealed class PostgresReader(PostgresStates states)
{
    /// <summary>How many entries of a name are read at once.</summary>
    public const int Page = 1000;

    private const string Entries = "SELECT e.world, e.seq, e.chain, e.body FROM gitlab_sim.event AS e";
    private const string Snapshots = "SELECT world, seq, chain, seed, current, notes, made FROM gitlab_sim.snapshot";

    /// <summary>The names and how many entries each has, with what stands for them.</summary>
    public static List<(string Name, long Seq, string Chain)> HeadsOf(NpgsqlConnection connection) =>
        connection.Query("SELECT name, seq, chain FROM gitlab_sim.world ORDER BY name", Head);

    /// <summary>A row with a name, how many entries it has, and what stands for them.</summary>
    public static (string Name, long Seq, string Chain) Head(NpgsqlDataReader row) => (row.GetString(0), row.GetInt64(1), row.GetString(2));

    /// <summary>The snapshots of a name, earliest first.</summary>
    public static List<StoredSnapshot> SnapshotsOf(NpgsqlConnection connection, string name) =>
        connection.Query($"{Snapshots} WHERE world = $1 ORDER BY seq", Snapshot, name);

    /// <summary>The entries of a name after a position, in order.</summary>
    public static List<StoredEntry> EntriesOf(NpgsqlConnection connection, string name, long after)
    {
        var entries = new List<StoredEntry>();
        var last = after;
        while (NextOf(connection, [name], [last]) is [.., var end] page)
        {
            entries.AddRange(page);
            last = end.Seq;
            if (page.Count < Page)
                break;
        }

        return entries;
    }

    /// <summary>The next entries of many names, each after a position, by name and in order: up to <see cref="Page"/> of each.</summary>
    /// <remarks>
    /// PostgreSQL cannot know that few entries follow a position, and reads a large table from start to end for what may be a third of it.
    /// With a limit for each name it uses the index: the time does not depend on how many entries there are.
    /// </remarks>
    public static List<StoredEntry> NextOf(NpgsqlConnection connection, string[] names, long[] after) => connection.Query(
        string.Create(CultureInfo.InvariantCulture, $"""
            SELECT n.* FROM unnest($1::text[], $2::bigint[]) AS k (name, seq)
            CROSS JOIN LATERAL ({Entries} WHERE e.world = k.name AND e.seq > k.seq ORDER BY e.seq LIMIT {Page}) AS n ORDER BY 1, 2
            """), Entry, names, after);

    private static List<StoredEntry> AllOf(NpgsqlConnection connection, string[] names, long[] after) => connection.Query(
        $"{Entries} JOIN unnest($1::text[], $2::bigint[]) AS k (name, seq) ON e.world = k.name AND e.seq > k.seq ORDER BY 1, 2", Entry,
        names, after);

    /// <summary>All names with their last position and the position of their last snapshot.</summary>
    public List<(LogPosition Last, long Snapshot)> Load(NpgsqlConnection connection)
    {
        using var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        var snapshots = connection.Query(
            "SELECT DISTINCT ON (world) world, seq, chain, seed, current, notes, made FROM gitlab_sim.snapshot ORDER BY world, seq DESC",
            Snapshot).ToDictionary(snapshot => snapshot.Name, StringComparer.Ordinal);
        var later = AllOf(connection, [.. snapshots.Keys], [.. snapshots.Values.Select(snapshot => snapshot.Seq)])
            .ToLookup(entry => entry.Name, StringComparer.Ordinal);
        var heads = HeadsOf(connection);
        var worldOf = states.From(connection);
        return [.. heads.Select(head => snapshots.TryGetValue(head.Name, out var snapshot)
            ? (Whole(later[head.Name].Aggregate(snapshot.ToPosition(worldOf), (last, entry) => entry.After(last, worldOf)), head.Seq),
                snapshot.Seq)
            : throw Missing(head.Name, 1))];
    }

    /// <summary>The last position of a name; null: it has none.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">What the caller has already; null: nothing.</param>
    /// <exception cref="WorldLogException">An entry is missing, or the caller has another history.</exception>
    public LogPosition? CatchUp(NpgsqlConnection connection, string name, LogPosition? known)
    {
        var worldOf = states.From(connection);
        if (known is { Seq: > 0 } && EntriesOf(connection, name, known.Seq) is var entries && IsNext(entries, known))
            return entries.Aggregate(known, (last, entry) => entry.After(last, worldOf));

        using var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        if (SnapshotsOf(connection, name) is not [.., var snapshot])
            return known;
        var start = known?.Seq > snapshot.Seq ? Same(connection, known) : snapshot.ToPosition(worldOf);
        return EntriesOf(connection, name, start.Seq).Aggregate(start, (last, entry) => entry.After(last, worldOf));
    }

    private static bool IsNext(List<StoredEntry> entries, LogPosition known) => entries is [var first, ..] && first.Seq == known.Seq + 1;

    // A database that was restored from a backup, or lost what it had confirmed, is behind its replicas.
    private static LogPosition Same(NpgsqlConnection connection, LogPosition known) =>
        connection.Query("SELECT name, seq, chain FROM gitlab_sim.world WHERE name = $1", Head, known.Name) is [var head]
            && !IsOther(known, head)
            ? known
            : throw OtherHistory(known.Name);

    /// <summary>Whether what a replica shows is not a part of the database's history, as far as the last position says.</summary>
    /// <param name="shown">What the replica shows.</param>
    /// <param name="head">The last position, read after it.</param>
    public static bool IsOther(LogPosition shown, (string Name, long Seq, string Chain) head) =>
        shown.Seq > head.Seq || (shown.Seq == head.Seq && shown.Chain != head.Chain);

    /// <summary>What to say when a replica has entries that the database does not have.</summary>
    public static WorldLogException OtherHistory(string name) =>
        new($"the database has another history of world '{name}' than this replica",
            "restart this replica to continue with the database's");

    private static LogPosition Whole(LogPosition last, long seq) => last.Seq == seq ? last : throw Missing(last.Name, last.Seq + 1);

    private static WorldLogException Missing(string name, long seq) =>
        new($"the log of world '{name}' lacks entry {seq}", "restore the data from a backup");

    private static StoredSnapshot Snapshot(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4), row.GetString(5))
        {
            Made = row.GetString(6),
        };

    private static StoredEntry Entry(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetFieldValue<byte[]>(3));
}
