using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Atlas;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Workbench.Pages;

/// <summary>A token with what it was used for.</summary>
/// <param name="Token">The token.</param>
/// <param name="Owner">The name of the user that it acts as.</param>
/// <param name="Kind">Its kind, in a word.</param>
/// <param name="Place">The group or project that it belongs to; null: none.</param>
/// <param name="Usage">What was called with it; null: nothing.</param>
public sealed record TokenView(AccessToken Token, string Owner, string Kind, string? Place, TokenUsageAnswer? Usage)
{
    private const int Soon = 60;
    private const int MostShown = 200;

    /// <summary>Its scopes, or its permissions.</summary>
    public ImmutableArray<string> Held => Token.Kind == TokenKind.FineGrained ? Token.Permissions : Token.Scopes.Names;

    /// <summary>Whether a scope was not needed by any call that was allowed; without such calls, nothing is known.</summary>
    public bool IsExcess(string scope) => Usage is { } usage && usage.Calls.Any(call => call.Allowed > 0) && usage.Excess.Contains(scope);

    /// <summary>The tokens of a world by state, those whose name, owner or place contains a text.</summary>
    internal static ImmutableArray<TokenGroup> GroupsOf(Bench bench, string filter, ImmutableArray<TokenUsageAnswer> used)
    {
        var usage = used.ToDictionary(row => row.Id);
        var views = bench.World.Tokens.Rows.Select(token => Of(bench, token, usage)).Where(view => view.Matches(filter)).ToList();
        var soon = DateOnly.FromDateTime(bench.Now.UtcDateTime).AddDays(Soon);
        return
        [
            Group("Expires within 60 days", "soon",
                views.Where(view => view.Token.IsActive(bench.Now) && view.Token.ExpiresAt <= soon)),
            Group("Active", "active",
                views.Where(view => view.Token.IsActive(bench.Now) && !(view.Token.ExpiresAt <= soon))),
            Group("Expired", "expired", views.Where(view => !view.Token.Revoked && view.Token.IsExpired(bench.Now))),
            Group("Revoked", "revoked", views.Where(view => view.Token.Revoked)),
        ];
    }

    private static TokenGroup Group(string title, string mark, IEnumerable<TokenView> views)
    {
        var all = views.OrderBy(view => view.Token.ExpiresAt ?? DateOnly.MaxValue).ThenBy(view => view.Token.Id).ToList();
        return new TokenGroup(title, mark, all.Count, [.. all.Take(MostShown)]);
    }

    private static TokenView Of(Bench bench, AccessToken token, Dictionary<long, TokenUsageAnswer> usage) => new(
        token, bench.World.Users.Find(token.UserId)?.Username ?? "(deleted)", Vocabulary.TokenKinds.Of(token.Kind),
        token.Resource is not { } resource ? null
            : resource.Kind == AikidoGitLabSim.GitLab.Groups.ResourceKind.Group ? bench.World.Groups.Find(resource.Id)?.FullPath
            : bench.World.Projects.Find(resource.Id)?.FullPath,
        usage.GetValueOrDefault(token.Id));

    private bool Matches(string filter) => new[] { Token.Name, Owner, Place ?? "" }
        .Any(text => text.Contains(filter, StringComparison.OrdinalIgnoreCase));
}
