using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Which scopes open a route.</summary>
/// <remarks>
/// GitLab registers scopes on the endpoint's class, then adds <c>api</c> for everything and <c>read_api</c> for GET and HEAD
/// (<c>lib/api/api.rb</c>, <c>lib/api/api_guard.rb</c>).
/// </remarks>
public sealed class AcceptedScopes
{
    private readonly ImmutableArray<ScopeGrant> _grants;

    // Refusals of one release mostly follow each other.
    private Listed? _listed;

    private AcceptedScopes(ImmutableArray<ScopeGrant> grants, bool anyScope)
    {
        _grants = grants;
        TakesAny = anyScope;
    }

    /// <summary>Only the two scopes that every class has.</summary>
    public static AcceptedScopes Global { get; } = new([], anyScope: false);

    /// <summary>Every scope will do: the self-inform routes (<c>lib/api/personal_access_tokens/self_information.rb</c>).</summary>
    public static AcceptedScopes Any { get; } = new([], anyScope: true);

    /// <summary>Whether every scope will do.</summary>
    public bool TakesAny { get; }

    /// <summary>The two scopes that every class has, and those of this one.</summary>
    public static AcceptedScopes With(params ImmutableArray<ScopeGrant> grants) => new(grants, anyScope: false);

    /// <summary>Whether a token's scopes open the route.</summary>
    /// <param name="scopes">What the token has.</param>
    /// <param name="reading">Whether the method is GET or HEAD.</param>
    /// <param name="version">The release.</param>
    public bool Admits(ScopeSet scopes, bool reading, GitLabVersion version)
    {
        if (TakesAny || scopes.Contains("api") || (reading && scopes.Contains("read_api")))
            return true;

        foreach (var grant in _grants)
        {
            if (grant.Exists.Holds(version) && (reading || !grant.ReadOnly) && scopes.Contains(grant.Scope))
                return true;
        }

        return false;
    }

    /// <summary>The scopes that open the route, each alone, in GitLab's order.</summary>
    public ImmutableArray<string> Openers(bool reading, GitLabVersion version) =>
    [
        .. ScopeCatalogue.All.Where(scope => scope.Exists.Holds(version) && scope.Name != ScopeCatalogue.Granular)
            .Select(scope => scope.Name).Where(name => Admits(ScopeSet.Of(name), reading, version)),
    ];

    /// <summary>The scopes as GitLab lists them in a refusal: the class's, then the two global ones, whatever the method.</summary>
    public string List(GitLabVersion version)
    {
        if (_listed is { } last && last.Version.Equals(version))
            return last.Scopes;
        var scopes = string.Join(' ', _grants.Where(grant => grant.Listed && grant.Exists.Holds(version)).Select(grant => grant.Scope)
            .Append("api read_api"));
        _listed = new Listed(version, scopes);
        return scopes;
    }

    private sealed record Listed(GitLabVersion Version, string Scopes);
}
