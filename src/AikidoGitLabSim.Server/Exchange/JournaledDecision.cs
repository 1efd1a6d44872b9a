using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>A decision and what became of the request.</summary>
/// <param name="Decision">What the rules concluded.</param>
/// <param name="Status">The HTTP status that was answered: a request that the rules allow may still be refused by the work itself.</param>
internal sealed record JournaledDecision(Decision Decision, int Status);
