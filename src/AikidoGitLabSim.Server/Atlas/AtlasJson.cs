using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>Atlas and comparison as JSON; <c>docs/scopes.md</c> says what the keys mean.</summary>
public static class AtlasJson
{
    /// <summary>The atlas of an edition.</summary>
    /// <param name="atlas">The atlas.</param>
    /// <param name="rows">The rows to tell.</param>
    public static object Of(ScopeAtlas atlas, IEnumerable<AtlasRow> rows) => new
    {
        edition = atlas.Edition.ToString(),
        tokenKinds = TokenKinds.In(atlas.Edition).Select(TokenKinds.Title),
        routes = rows.Select(row => Of(atlas, row)),
    };

    /// <summary>Two editions side by side.</summary>
    public static object Of(Comparison comparison) => new
    {
        from = comparison.From.ToString(),
        to = comparison.To.ToString(),
        differences = comparison.Differences.Select(difference => new
        {
            area = difference.Area,
            subject = difference.Subject,
            kind = difference.Kind,
            before = difference.Before,
            after = difference.After,
            added = difference.Added,
            removed = difference.Removed,
            since = difference.Since?.ToString(),
            source = difference.Source,
        }),
    };

    private static object Of(ScopeAtlas atlas, AtlasRow row) => new
    {
        door = row.FrontEnd,
        method = row.Policy.Method,
        path = row.Path,
        scopes = row.Scopes,
        anyScope = row.TakesAnyScope,
        asksScopes = row.RequiresScopes,
        leastScope = atlas.LeastScope(row),
        kinds = row.Kinds.Select(kind => new
        {
            kind = TokenKinds.Title(kind.Kind), scopes = kind.Scopes,
            unobtainable = kind.Unobtainable
        }),
        permission = row.Permission,
        tiers = row.Tiers.Select(Edition.Word),
        since = row.Policy.Exists.Since?.ToString(),
        until = row.Policy.Exists.Until?.ToString(),
        role = new
        {
            text = row.Role.ToString(),
            level = row.Role.Level == AccessLevel.None ? (int?)null : (int)row.Role.Level,
            of = row.Role.On is not { } resource ? null : resource == ResourceKind.Group ? "group" : "project",
            onlyIfPrivate = row.Role.OnlyIfPrivate,
            administrator = row.Role.Administrator,
            askedOfResource = row.Role.DependsOnResource,
        },
        refusesAll = row.RefusesAll,
        setUps = SetUp.Documented.Select(setUp => new
        {
            name = setUp.Name, scopes = setUp.Scopes.Names,
            reach = setUp.ExistsIn(row.Edition) ? Word(setUp.At(row).Outcome) : "no-such-token"
        }),
    };

    /// <summary>How far a caller comes, in a word for programs.</summary>
    public static string Word(AtlasOutcome outcome) => outcome switch
    {
        AtlasOutcome.LetThrough => "let-through",
        AtlasOutcome.RefusedForScope => "refused-for-scope",
        AtlasOutcome.RefusedForPermission => "refused-for-permission",
        AtlasOutcome.RefusedForAdministrator => "refused-for-administrator",
        AtlasOutcome.RefusedForKind => "refused-for-kind",
        AtlasOutcome.RefusedForRole => "refused-for-role",
        AtlasOutcome.RefusedForTier => "refused-for-tier",
        AtlasOutcome.RefusedAlways => "refused-always",
        _ => "no-such-route",
    };
}
