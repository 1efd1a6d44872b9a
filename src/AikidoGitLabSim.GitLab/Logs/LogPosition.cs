namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>A named world at one position of its log.</summary>
/// <param name="Name">The world's name.</param>
/// <param name="Seq">How many entries the name has: the position of the last one, from 1.</param>
/// <param name="Chain">
/// A value that stands for all entries up to here. Two logs with the same number of entries differ in it: an entry that was computed on
/// top of another history is not appended.
/// </param>
/// <param name="World">The world; null: it was deleted.</param>
public sealed record LogPosition(string Name, long Seq, string Chain, LoggedWorld? World)
{
    /// <summary>
    /// The chain value of the entry that made the world, or put it in place of another: two positions with the same value hold the same
    /// world at two times. Empty: the log does not know.
    /// </summary>
    public string Made { get; init; } = "";

    /// <summary>The position of a log without entries.</summary>
    public static LogPosition None(string name) => new(name, 0, "", null);

    /// <summary>The position after one more entry.</summary>
    /// <param name="next">The entry there.</param>
    /// <param name="chain">What stands for all entries, with that one.</param>
    public LogPosition After(WorldEvent next, string chain) => After(next, chain, next.ApplyTo(World));

    /// <summary>The position after one more entry, whose effect is known.</summary>
    /// <param name="next">The entry there.</param>
    /// <param name="chain">What stands for all entries, with that one.</param>
    /// <param name="world">What the entry makes of the world.</param>
    public LogPosition After(WorldEvent next, string chain, LoggedWorld? world) =>
        new(Name, Seq + 1, chain, world) { Made = next is WorldPut ? chain : Made };
}
