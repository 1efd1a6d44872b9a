using AikidoGitLabSim.GitLab.Tokens;
using TokenKind = AikidoGitLabSim.Validator.Reports.TokenKind;

namespace AikidoGitLabSim.Server.Aikido.Handovers;

/// <summary>The token that a workspace uses, without its value.</summary>
/// <param name="Digest">The digest of its value.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">The name that it was given in GitLab; null when GitLab did not say.</param>
/// <param name="ExpiresAt">The date on whose first moment (UTC) it dies, as yyyy-MM-dd; null for never.</param>
public sealed record TakenToken(TokenDigest Digest, TokenKind Kind, string? Name, string? ExpiresAt);
