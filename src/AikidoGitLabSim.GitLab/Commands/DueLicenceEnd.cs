using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>The licence of a self-managed instance is expired. A trial leaves the Free tier; otherwise the features stay
/// (<c>ee/app/models/license.rb</c>, <c>feature_available?</c>).</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Licence">The licence.</param>
public sealed record DueLicenceEnd(DateTimeOffset At, InstanceLicence Licence) : DueEvent(At)
{
    /// <inheritdoc/>
    internal override World ApplyTo(World world) =>
        Licence.IsTrial ? world with { Edition = world.Edition with { Tier = Tier.Free } } : world;
}
