using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>A command with a result.</summary>
/// <typeparam name="T">What it answers when it succeeds.</typeparam>
public abstract record Command<T> : Command
{
    /// <summary>What the command makes of a world. Pure: no clock, no randomness, no I/O.</summary>
    public abstract Outcome<T> ApplyTo(World world);

    /// <inheritdoc/>
    public sealed override World WorldAfter(World world) => ApplyTo(world).World;
}
