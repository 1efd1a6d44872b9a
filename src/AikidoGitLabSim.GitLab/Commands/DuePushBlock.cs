using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Pushes are rejected because of an expired licence from then on. The rules of git look at the clock.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Licence">The licence.</param>
public sealed record DuePushBlock(DateTimeOffset At, InstanceLicence Licence) : DueEvent(At)
{
    /// <inheritdoc/>
    internal override World ApplyTo(World world) => world;
}
