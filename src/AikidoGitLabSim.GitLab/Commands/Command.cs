using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Something that happens to a world. A command holds all it needs, the time included, so that replaying it gives the same
/// world.</summary>
public abstract record Command
{
    /// <summary>The world after the command; the same world when the command is refused.</summary>
    public abstract World WorldAfter(World world);
}
