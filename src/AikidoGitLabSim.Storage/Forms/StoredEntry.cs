using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Storage.Forms;

/// <summary>An entry of a log as a store keeps it.</summary>
/// <param name="Name">The world's name.</param>
/// <param name="Seq">The position.</param>
/// <param name="Chain">What stands for all entries up to here.</param>
/// <param name="Body">The entry, as <see cref="EventForm"/> writes it.</param>
internal sealed record StoredEntry(string Name, long Seq, string Chain, byte[] Body)
{
    /// <summary>The position with this entry.</summary>
    /// <param name="before">The position before.</param>
    /// <param name="worldOf">The world with an id.</param>
    /// <exception cref="WorldLogException">An entry is missing between the two, or another one than was written.</exception>
    public LogPosition After(LogPosition before, Func<string, World> worldOf)
    {
        if (Seq != before.Seq + 1)
            throw new WorldLogException($"the log of world '{Name}' lacks entry {before.Seq + 1}", "restore the data from a backup");
        return EventForm.Chain(before.Chain, Body) == Chain
            ? before.After(EventForm.Read(Body, worldOf), Chain)
            : throw new WorldLogException($"entry {Seq} of world '{Name}' is not the one that was written",
                "restore the data from a backup");
    }
}
