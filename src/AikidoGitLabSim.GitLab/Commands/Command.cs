using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Something that happens to a world. A command holds all it needs, the time included, so that replaying it gives the same world.</summary>
/// <typeparam name="T">What it answers when it succeeds.</typeparam>
public abstract record Command<T>
{
    /// <summary>What the command makes of a world. Pure: no clock, no randomness, no I/O.</summary>
    public abstract Outcome<T> ApplyTo(World world);
}
