namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>What GitLab concludes about one request.</summary>
/// <param name="Context">The request with all that was found.</param>
/// <param name="RefusedBy">The rule that refused; null: allowed.</param>
/// <param name="Refusal">How it was refused; null: allowed.</param>
public sealed record Decision(DecisionContext Context, Rule? RefusedBy, Refusal? Refusal)
{
    /// <summary>Whether the request may do its work.</summary>
    public bool Allowed => Refusal is null;
}
