using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Control;

/// <summary>A decision in a list.</summary>
/// <param name="Id">The request's id.</param>
/// <param name="Time">When it came in, in the world's time, UTC.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path below the world's root.</param>
/// <param name="Status">What was answered.</param>
/// <param name="Refused">Whether it was refused.</param>
/// <param name="RefusedBy">The rule that refused it; null: none.</param>
/// <param name="Token">The name of the token; null: none.</param>
/// <param name="User">As whom it acted; null: anonymous.</param>
/// <param name="Why">The path of the decision.</param>
public sealed record DecisionRow(
    string Id, DateTimeOffset Time, string Method, string Path, int Status, bool Refused, string? RefusedBy, string? Token, string? User,
    string Why)
{
    internal static DecisionRow Of(JournaledDecision entry) => new(
        entry.RequestId, entry.Decision.Context.Now, entry.Method, RequestPath.Of(entry.Decision.Context), entry.Status, entry.IsRefused,
        entry.RefusedBy, entry.Decision.Context.Token?.Name, entry.Decision.Context.User?.Username,
        $"/_sim/worlds/{entry.World}/decisions/{entry.RequestId}");
}
