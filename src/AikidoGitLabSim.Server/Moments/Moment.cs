using System.Collections.Immutable;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Moments;

/// <summary>A world at a moment, with the latest requests to it. Its tokens have new values.</summary>
public sealed class Moment
{
    private readonly ImmutableArray<JournaledDecision> _entries;

    internal Moment(string name, MomentScenario? scenario, LoadedWorld world, ImmutableArray<JournaledDecision> entries) =>
        (Name, Scenario, World, _entries) = (name, scenario, world, entries);

    /// <summary>The name that the world had.</summary>
    public string Name { get; }

    /// <summary>The scenario that failed; null: none.</summary>
    public MomentScenario? Scenario { get; }

    /// <summary>The world, with the new values of its tokens.</summary>
    public LoadedWorld World { get; }

    /// <summary>How many requests are kept.</summary>
    public int Requests => _entries.Length;

    /// <summary>Reads a file.</summary>
    /// <param name="utf8">The file, in UTF-8.</param>
    /// <param name="context">The time, the randomness and the host name.</param>
    /// <exception cref="MomentException">It is not a moment file, cut off, of a newer version, or its world cannot be read.</exception>
    public static Moment Read(ReadOnlyMemory<byte> utf8, WorldFileContext context) => MomentReader.Read(utf8, context);

    /// <summary>Puts the requests into the journal.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="world">The name of the world there.</param>
    internal void Restore(DecisionJournal journal, string world)
    {
        foreach (var entry in _entries)
            journal.Keep(entry with { World = world });
    }
}
