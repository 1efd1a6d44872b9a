using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>The scopes of a token, in the order in which they were given; GitLab keeps that order in its answers.</summary>
public sealed class ScopeSet
{
    private readonly ulong _bits;

    private ScopeSet(ImmutableArray<string> names)
    {
        Names = names;
        foreach (var name in names)
            _bits |= ScopeCatalogue.Bit(name);
    }

    /// <summary>No scope at all.</summary>
    public static ScopeSet Empty { get; } = new([]);

    /// <summary>The names, in order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Makes a set from names.</summary>
    /// <exception cref="ArgumentException">A name is not a GitLab scope.</exception>
    public static ScopeSet Of(params IEnumerable<string> names) => new([.. names.Distinct(StringComparer.Ordinal)]);

    /// <summary>Whether a scope is in the set. Nothing is implied: <c>api</c> does not contain <c>read_api</c> here.</summary>
    public bool Contains(string name) => (_bits & ScopeCatalogue.Bit(name)) != 0;

    /// <summary>Whether the two sets share a scope.</summary>
    public bool Intersects(ScopeSet other) => (_bits & other._bits) != 0;

    /// <summary>The names, space-joined, as OAuth writes scope lists.</summary>
    public override string ToString() => string.Join(' ', Names);
}
