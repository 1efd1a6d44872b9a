using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>The first request that is answered differently.</summary>
/// <param name="Entry">The request.</param>
/// <param name="Answered">The status as it was.</param>
/// <param name="Without">The status now.</param>
internal sealed record ProofDifference(JournaledDecision Entry, int Answered, int Without)
{
    /// <summary>The method and the path, without a token.</summary>
    public string Request => $"{Entry.Method} {RequestPath.Of(Entry.Decision.Context)}";

    /// <summary>The request as the need of a scope or permission.</summary>
    public ProvenNeed ToNeed(string name) =>
        new(name, Request, $"/_sim/worlds/{Entry.World}/decisions/{Entry.RequestId}", Answered, Without);
}
