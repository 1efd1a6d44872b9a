using System.Globalization;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Storage.Forms;

/// <summary>
/// Checks the log of one name as a reader sees it: nothing is missing between two positions, and replaying what lies between two snapshots
/// gives the second one.
/// </summary>
internal static class LogCheck
{
    /// <summary>What is wrong, each in one line.</summary>
    /// <param name="name">The world's name.</param>
    /// <param name="last">How many entries it has.</param>
    /// <param name="snapshots">Its snapshots, earliest first.</param>
    /// <param name="entriesAfter">Its entries after a position, in order.</param>
    /// <param name="worldOf">The world with an id.</param>
    public static IReadOnlyList<string> Run(string name, long last, IReadOnlyList<StoredSnapshot> snapshots,
        Func<long, IEnumerable<StoredEntry>> entriesAfter, Func<string, World> worldOf)
    {
        if (snapshots is not [var first, ..])
            return [$"world '{name}' has no snapshot"];
        var problems = new List<string>();
        try
        {
            var position = first.ToPosition(worldOf);
            foreach (var entry in entriesAfter(first.Seq))
            {
                position = entry.After(position, worldOf);
                if (snapshots.FirstOrDefault(snapshot => snapshot.Seq == position.Seq) is { } snapshot && !IsSame(position, snapshot))
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

    // Not every store keeps where the world was made.
    private static bool IsSame(LogPosition position, StoredSnapshot snapshot) =>
        StoredSnapshot.Of(position, new WorldForms()) with { Made = snapshot.Made } == snapshot;
}
