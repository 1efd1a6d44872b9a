using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Reports;

/// <summary>What is known of the token. No part of the token is in it.</summary>
/// <param name="Kind">What sort of token it is.</param>
/// <param name="Name">The name it was given when it was made.</param>
/// <param name="User">The user name it acts as.</param>
/// <param name="Scopes">Its scopes, in order; null when GitLab did not say.</param>
/// <param name="ExpiresAt">The date on whose first moment (UTC) it dies, as yyyy-MM-dd; null for never or not known.</param>
/// <param name="DaysLeft">Days from the server's today to that date; null for never or not known.</param>
/// <param name="FingerprintSha256">The first eight hex digits of its SHA-256.</param>
public sealed record ReportToken(
    TokenKind Kind, string? Name, string? User, ImmutableArray<string>? Scopes, string? ExpiresAt, int? DaysLeft, string FingerprintSha256);
