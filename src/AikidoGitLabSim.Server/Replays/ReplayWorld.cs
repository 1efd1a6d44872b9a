using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Replays;

/// <summary>A world that only a replay sees.</summary>
internal sealed class ReplayWorld : IDisposable
{
    private readonly Action<string> _forget;

    /// <summary>Makes the world.</summary>
    /// <param name="name">A name that no other world has or can be given.</param>
    /// <param name="world">What it starts with.</param>
    /// <param name="forget">Is called with the name at the end.</param>
    public ReplayWorld(string name, World world, Action<string> forget)
    {
        _forget = forget;
        Slot = new WorldSlot(name, world) { Judged = (decision, _) => RefusedBy = decision.RefusedBy?.Name };
    }

    /// <summary>Where the world lives.</summary>
    public WorldSlot Slot { get; }

    /// <summary>The world as it is now.</summary>
    public World Current => Slot.Current;

    /// <summary>The rule that refused the last request; null: none.</summary>
    public string? RefusedBy { get; set; }

    /// <summary>Puts another world in place of the current one.</summary>
    public void Set(World world) => Slot.Show(new LoggedWorld(world, world));

    /// <inheritdoc/>
    public void Dispose() => _forget(Slot.Name);
}
