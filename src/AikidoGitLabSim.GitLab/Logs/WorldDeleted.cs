namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>A world is deleted. Its name keeps counting positions, so that a client sees none twice.</summary>
public sealed record WorldDeleted : WorldEvent
{
    /// <inheritdoc/>
    public override LoggedWorld? ApplyTo(LoggedWorld? before) => null;
}
