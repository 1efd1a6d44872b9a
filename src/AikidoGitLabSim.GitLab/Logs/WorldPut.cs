namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>A world is made, or another one replaces it: a world file, a fork, an import.</summary>
/// <param name="World">What it is from here on.</param>
public sealed record WorldPut(LoggedWorld World) : WorldEvent
{
    /// <inheritdoc/>
    public override LoggedWorld? ApplyTo(LoggedWorld? before) => World;
}
