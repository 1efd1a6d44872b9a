using AikidoGitLabSim.GitLab.Commands;

namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>A command was carried out.</summary>
/// <param name="Command">The command.</param>
public sealed record WorldChanged(Command Command) : WorldEvent
{
    /// <inheritdoc/>
    public override LoggedWorld? ApplyTo(LoggedWorld? before) =>
        Required(before) with { Current = Command.WorldAfter(Required(before).Current) };
}
