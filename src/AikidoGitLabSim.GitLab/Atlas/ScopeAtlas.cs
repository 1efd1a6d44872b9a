using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>Every route of an edition with the tokens that it accepts, computed from the policies alone.</summary>
public sealed class ScopeAtlas
{
    // One scope that opens something to writing is wider than any that only reads.
    private const int Writing = 10_000;

    private readonly ImmutableDictionary<string, int> _widths;

    private ScopeAtlas(Edition edition, ImmutableArray<AtlasRow> rows)
    {
        Edition = edition;
        Rows = rows;
        _widths = ScopeCatalogue.All.ToImmutableDictionary(scope => scope.Name, scope => Width(scope.Name), StringComparer.Ordinal);
    }

    /// <summary>The edition that the atlas describes.</summary>
    public Edition Edition { get; }

    /// <summary>The routes of the edition, by front end.</summary>
    public ImmutableArray<AtlasRow> Rows { get; }

    /// <summary>Draws the atlas of an edition.</summary>
    public static ScopeAtlas Of(Edition edition, IEnumerable<PolicySource> sources) =>
        new(edition, [.. All(edition, sources).Where(row => row.Exists)]);

    /// <summary>The rows of all routes, also of those that the release does not have.</summary>
    public static IEnumerable<AtlasRow> All(Edition edition, IEnumerable<PolicySource> sources) =>
        sources.SelectMany(source =>
            source.Policies.Select(policy => new AtlasRow(source.FrontEnd, source.Prefix + policy.Template, policy, edition)));

    /// <summary>The row of a policy; null: the release does not have the route.</summary>
    public AtlasRow? Find(RoutePolicy policy) => Rows.FirstOrDefault(row => ReferenceEquals(row.Policy, policy));

    /// <summary>The scope that opens a route and least else; null when any will do or none is asked for.</summary>
    public string? LeastScope(AtlasRow row) => row.TakesAnyScope || !row.RequiresScopes ? null : Narrowest(row.Scopes);

    /// <summary>Few and narrow scopes that together open some routes, out of those that a kind of token can be given.</summary>
    public ImmutableArray<string> LeastScopes(IEnumerable<AtlasRow> rows, TokenKind kind)
    {
        var offered = ScopeCatalogue.OfferedTo(kind, Edition.Version);
        var open = rows.Where(row => row is { RequiresScopes: true, TakesAnyScope: false }).ToList();
        var least = ImmutableArray.CreateBuilder<string>();
        while (open.Count > 0)
        {
            // The row with the least choice decides.
            var row = open.MinBy(candidate => candidate.Scopes.Length)!;
            var obtainable = row.Scopes.Where(scope => offered.Contains(scope)).ToList();
            least.Add(Narrowest(obtainable.Count > 0 ? obtainable : row.Scopes)!);
            open.RemoveAll(other => other.Scopes.Contains(least[^1]));
        }

        return least.ToImmutable();
    }

    /// <summary>How much a scope opens: routes that write count most.</summary>
    /// <param name="scope">The scope.</param>
    public int WidthOf(string scope) => _widths.GetValueOrDefault(scope);

    private string? Narrowest(IEnumerable<string> scopes) => scopes.MinBy(scope => _widths[scope]);

    private int Width(string scope) => Rows.Where(row =>
        row is { TakesAnyScope: false, RequiresScopes: true } && row.Scopes.Contains(scope)).Sum(row => row.Policy.Reads ? 1 : Writing);
}
