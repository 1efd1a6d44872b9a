namespace AikidoGitLabSim.Server.Atlas;

/// <summary>What sending the requests of a token again has proven.</summary>
/// <param name="Requests">How many kept requests of the token were sent again.</param>
/// <param name="NotReplayed">How many were not: pages, and requests that a rate limit refused.</param>
/// <param name="Scopes">The least scopes; null: it is a fine-grained token.</param>
/// <param name="Permissions">The least permissions of a fine-grained token instead; null: the release or the kind of token has none.
/// </param>
public sealed record TokenProof(int Requests, int NotReplayed, ProvenSet? Scopes, ProvenSet? Permissions);
