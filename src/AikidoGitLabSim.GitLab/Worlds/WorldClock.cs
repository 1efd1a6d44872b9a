namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>A world's own time: the real time moved by an offset, or standing still.</summary>
/// <param name="Offset">How far the world is ahead of the real time.</param>
/// <param name="FrozenAt">The instant at which the world stands still; null: it runs.</param>
public readonly record struct WorldClock(TimeSpan Offset, DateTimeOffset? FrozenAt = null)
{
    /// <summary>What time it is in the world, UTC.</summary>
    /// <param name="real">The real time.</param>
    public DateTimeOffset Now(DateTimeOffset real) => FrozenAt ?? real + Offset;

    /// <summary>The same clock showing another time from here on.</summary>
    public WorldClock SetTo(DateTimeOffset now, DateTimeOffset real) =>
        FrozenAt is null ? new WorldClock(now - real) : new WorldClock(now - real, now);

    /// <summary>The same clock, stopped.</summary>
    public WorldClock Freeze(DateTimeOffset real) => this with { FrozenAt = Now(real) };

    /// <summary>The same clock, running on from the time it shows.</summary>
    public WorldClock Run(DateTimeOffset real) => new(Now(real) - real);
}
