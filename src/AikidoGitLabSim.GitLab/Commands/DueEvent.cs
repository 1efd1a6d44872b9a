using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>What GitLab does at a time, unless something changes before.</summary>
/// <param name="At">When, UTC.</param>
public abstract record DueEvent(DateTimeOffset At)
{
    /// <summary>The world afterwards.</summary>
    internal abstract World ApplyTo(World world);
}
