namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>A world goes back to its seed.</summary>
public sealed record WorldReset : WorldEvent
{
    /// <inheritdoc/>
    public override LoggedWorld? ApplyTo(LoggedWorld? before) => new(Required(before).Seed, Required(before).Seed);
}
