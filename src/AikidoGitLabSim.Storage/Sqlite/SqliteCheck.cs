using System.Globalization;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Storage.Forms;
using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>
/// Checks the logs of a data file as a reader sees them: nothing is missing between two positions, and replaying what lies between two
/// snapshots gives the second one.
/// </summary>
internal static class SqliteCheck
{
    /// <summary>What is wrong, each in one line.</summary>
    public static IReadOnlyList<string> Run(SqliteConnection connection) =>
        [.. SqliteReader.HeadsOf(connection).SelectMany(head => Check(connection, head.Name, head.Seq)), .. MissingPacks(connection)];

    private static List<string> Check(SqliteConnection connection, string name, long last)
    {
        if (SqliteReader.SnapshotsOf(connection, name) is not [var first, ..] snapshots)
            return [$"world '{name}' has no snapshot"];
        var states = new SqliteStates(connection);
        var problems = new List<string>();
        try
        {
            var position = first.ToPosition(states.Of);
            foreach (var entry in SqliteReader.EntriesOf(connection, name, first.Seq))
            {
                position = entry.After(position, states.Of);
                if (snapshots.Find(snapshot => snapshot.Seq == position.Seq) is { } snapshot && !IsSame(position, snapshot))
                    problems.Add(string.Create(CultureInfo.InvariantCulture,
                        $"world '{name}' at {position.Seq} is not what its entries make of it"));
            }

            if (position.Seq != last)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"the log of world '{name}' lacks entry {position.Seq + 1}"));
        }
        catch (WorldLogException wrong)
        {
            problems.Add(wrong.Message);
        }

        return problems;
    }

    private static bool IsSame(LogPosition position, StoredSnapshot snapshot) => StoredSnapshot.Of(position, new WorldForms()) == snapshot;

    private static IEnumerable<string> MissingPacks(SqliteConnection connection)
    {
        var there = connection.Query("SELECT DISTINCT id FROM pack", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        return connection.Query("SELECT packs FROM push", row => row.GetString(0))
            .SelectMany(packs => packs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)
            .Where(pack => !there.Contains(pack))
            .Select(pack => $"{pack}, which a push brought, is missing");
    }
}
