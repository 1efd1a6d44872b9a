using System.Collections.Immutable;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server;

/// <summary>The values of the tokens that a simulator's default world started with, by name. The world itself holds digests only.</summary>
public sealed class TokenSecrets
{
    private readonly ImmutableArray<LoadedToken> _tokens;

    internal TokenSecrets(ImmutableArray<LoadedToken> tokens) => _tokens = tokens;

    /// <summary>The names of the tokens, in the order of the world file.</summary>
    public ImmutableArray<string> Names => [.. _tokens.Select(token => token.Name)];

    /// <summary>The value of a token.</summary>
    /// <param name="name">The token's name.</param>
    /// <exception cref="KeyNotFoundException">No token has the name, or several have.</exception>
    public string this[string name] => _tokens.Where(token => token.Name == name).ToList() switch
    {
        [var token] => token.Secret.Reveal(),
        [] => throw new KeyNotFoundException($"no token is called '{name}'; the world's tokens are: {string.Join(", ", Names)}"),
        { Count: var count } =>
            throw new KeyNotFoundException($"{count} tokens are called '{name}'; give each a name of its own in the world file"),
    };

    /// <summary>Says which tokens there are, not their values.</summary>
    public override string ToString() => string.Join(", ", Names);
}
