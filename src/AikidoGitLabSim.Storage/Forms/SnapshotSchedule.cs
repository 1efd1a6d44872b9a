using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Storage.Forms;

/// <summary>Says when a name gets its next snapshot: after so many entries, or after half as many as the world has rows.</summary>
internal sealed class SnapshotSchedule
{
    private const int EntriesBetweenSnapshots = 1000;

    private readonly ConcurrentDictionary<string, long> _last = new(StringComparer.Ordinal);

    /// <summary>Notes that there is a snapshot.</summary>
    public void Taken(string name, long seq) => _last[name] = seq;

    /// <summary>Whether a position is to become a snapshot. Says so once.</summary>
    public bool IsDue(LogPosition after)
    {
        if (after.World is not { } world)
            return false;
        var last = _last.GetOrAdd(after.Name, after.Seq - 1);
        var rows = world.Current.Users.Count + world.Current.Groups.Count + world.Current.Projects.Count + world.Current.Tokens.Count;
        return after.Seq - last >= Math.Max(EntriesBetweenSnapshots, rows / 2) && _last.TryUpdate(after.Name, after.Seq, last);
    }
}
