using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Faults;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Workbench.Pages;

/// <summary>What every page about a world shows.</summary>
/// <param name="Slot">The world.</param>
/// <param name="World">What it is now.</param>
/// <param name="Now">The world's time, UTC.</param>
/// <param name="GitLabUrl">The URL of its GitLab, without a slash at the end.</param>
/// <param name="AikidoUrl">The URL of its Aikido.</param>
/// <param name="Worlds">The names of all worlds.</param>
/// <param name="Form">What guards the forms of the page against other sites.</param>
public sealed record Bench(
    WorldSlot Slot, World World, DateTimeOffset Now, string GitLabUrl, string AikidoUrl, ImmutableArray<string> Worlds, FormGuard Form)
{
    /// <summary>The path of the world's pages.</summary>
    public string Path => $"/_sim/worlds/{Slot.Name}";

    /// <summary>Whether the world's clock stands still.</summary>
    public bool IsFrozen => World.Clock.FrozenAt is not null;

    /// <summary>Knows which faults can be switched on; null: all can.</summary>
    internal FaultSwitch? Switch { get; init; }

    /// <summary>The faults that are on.</summary>
    public ImmutableArray<NamedFault> Faults => [.. NamedFaults.All.Where(fault => FaultSwitch.IsOn(Slot, fault))];
}
