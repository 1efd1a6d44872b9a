namespace AikidoGitLabSim.Features.Steps;

/// <summary>A token that somebody in the scenario has in hand.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its number; null when no GitLab knows it.</param>
/// <param name="Secret">Its value.</param>
public sealed record HeldToken(string Name, long? Id, string Secret)
{
    public override string ToString() => Name;
}
