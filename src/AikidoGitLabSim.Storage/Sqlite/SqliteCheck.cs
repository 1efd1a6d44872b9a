using AikidoGitLabSim.Storage.Forms;
using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>Checks the logs and packs of a data file.</summary>
internal static class SqliteCheck
{
    /// <summary>What is wrong, each in one line.</summary>
    public static IReadOnlyList<string> Run(SqliteConnection connection) =>
        [.. SqliteReader.HeadsOf(connection).SelectMany(head => Check(connection, head.Name, head.Seq)), .. MissingPacks(connection)];

    private static IReadOnlyList<string> Check(SqliteConnection connection, string name, long last) => LogCheck.Run(
        name, last, SqliteReader.SnapshotsOf(connection, name), after => SqliteReader.EntriesOf(connection, name, after),
        new SqliteStates(connection).Of);

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
