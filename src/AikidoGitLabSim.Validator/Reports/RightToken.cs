using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Reports;

/// <summary>The token with the least rights that the set-up asks for, and where it is made on that GitLab.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Scopes">The scopes to tick, and no others.</param>
/// <param name="Role">The least role: of the token itself, or of its user in the group.</param>
/// <param name="Url">The page on which it is made; null when no GitLab's address is known.</param>
/// <param name="Prefilled">Whether name and scopes are filled in there: GitLab does that for personal tokens only.</param>
public sealed record RightToken(TokenKind Kind, ImmutableArray<string> Scopes, string Role, string? Url, bool Prefilled);
