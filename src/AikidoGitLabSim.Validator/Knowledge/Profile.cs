using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>One documented set-up: which kinds of token it takes, which scopes and which role it wants.</summary>
internal sealed record Profile(
    string Name, string Title, ImmutableArray<TokenKind> Kinds, ImmutableArray<string> Scopes, int LeastAccessLevel, string LeastRole);
