using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Aikido.Handovers;

/// <summary>A world's time as the validator's clock: Aikido lives in the same world as the GitLab it asks.</summary>
/// <param name="slot">The world.</param>
/// <param name="real">The real time.</param>
internal sealed class WorldTime(WorldSlot slot, TimeProvider real) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => slot.Current.Clock.Now(real.GetUtcNow());
}
