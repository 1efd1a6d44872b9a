using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>A kind of token that can open a route.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Scopes">The accepted scopes that it can be given; for a fine-grained token the permission.</param>
/// <param name="Unobtainable">The accepted scopes that no token of this kind can be given in the edition.</param>
public sealed record AtlasKind(TokenKind Kind, ImmutableArray<string> Scopes, ImmutableArray<string> Unobtainable);
