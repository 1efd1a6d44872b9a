using System.Collections.Frozen;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>Atlas and comparison as JSON; <c>docs/scopes.md</c> says what the keys mean.</summary>
public static class AtlasJson
{
    private static readonly FrozenDictionary<AtlasOutcome, string> Words = new Dictionary<AtlasOutcome, string>
    {
        [AtlasOutcome.LetThrough] = "let-through",
        [AtlasOutcome.RefusedForScope] = "refused-for-scope",
        [AtlasOutcome.RefusedForPermission] = "refused-for-permission",
        [AtlasOutcome.RefusedForAdministrator] = "refused-for-administrator",
        [AtlasOutcome.RefusedForKind] = "refused-for-kind",
        [AtlasOutcome.RefusedForRole] = "refused-for-role",
        [AtlasOutcome.RefusedForTier] = "refused-for-tier",
        [AtlasOutcome.RefusedAlways] = "refused-always",
    }.ToFrozenDictionary();

    /// <summary>The atlas of an edition.</summary>
    /// <param name="atlas">The atlas.</param>
    /// <param name="rows">The rows to include.</param>
    public static JsonObject Of(ScopeAtlas atlas, IEnumerable<AtlasRow> rows) => new()
    {
        ["edition"] = atlas.Edition.ToString(),
        ["tokenKinds"] = JsonText.List(TokenKinds.In(atlas.Edition).Select(TokenKinds.Title)),
        ["routes"] = JsonText.List(rows.Select(row => Of(atlas, row))),
    };

    /// <summary>Two editions side by side.</summary>
    /// <param name="comparison">The comparison.</param>
    public static JsonObject Of(Comparison comparison) => new()
    {
        ["from"] = comparison.From.ToString(),
        ["to"] = comparison.To.ToString(),
        ["differences"] = JsonText.List(comparison.Differences.Select(Of)),
    };

    private static JsonObject Of(Difference difference) => new()
    {
        ["area"] = difference.Area,
        ["subject"] = difference.Subject,
        ["kind"] = difference.Kind,
        ["before"] = difference.Before,
        ["after"] = difference.After,
        ["added"] = JsonText.List(difference.Added),
        ["removed"] = JsonText.List(difference.Removed),
        ["since"] = difference.Since?.ToString(),
        ["source"] = difference.Source,
    };

    private static JsonObject Of(ScopeAtlas atlas, AtlasRow row) => new()
    {
        ["frontEnd"] = row.FrontEnd,
        ["method"] = row.Policy.Method,
        ["path"] = row.Path,
        ["scopes"] = JsonText.List(row.Scopes),
        ["anyScope"] = row.TakesAnyScope,
        ["asksScopes"] = row.RequiresScopes,
        ["leastScope"] = atlas.LeastScope(row),
        ["kinds"] = JsonText.List(row.Kinds.Select(Of)),
        ["permission"] = row.Permission,
        ["tiers"] = JsonText.List(row.Tiers.Select(Edition.Word)),
        ["since"] = row.Policy.Exists.Since?.ToString(),
        ["until"] = row.Policy.Exists.Until?.ToString(),
        ["role"] = Of(row.Role),
        ["refusesAll"] = row.RefusesAll,
        ["setUps"] = JsonText.List(SetUp.Documented.Select(setUp => Of(setUp, row))),
    };

    private static JsonObject Of(AtlasKind kind) => new()
    {
        ["kind"] = TokenKinds.Title(kind.Kind),
        ["scopes"] = JsonText.List(kind.Scopes),
        ["unobtainable"] = JsonText.List(kind.Unobtainable),
    };

    private static JsonObject Of(AtlasRole role) => new()
    {
        ["text"] = role.ToString(),
        ["level"] = role.Level == AccessLevel.None ? null : (int)role.Level,
        ["of"] = role.On is not { } resource ? null : resource == ResourceKind.Group ? "group" : "project",
        ["onlyIfPrivate"] = role.OnlyIfPrivate,
        ["administrator"] = role.Administrator,
        ["askedOfResource"] = role.DependsOnResource,
    };

    private static JsonObject Of(SetUp setUp, AtlasRow row) => new()
    {
        ["name"] = setUp.Name,
        ["scopes"] = JsonText.List(setUp.Scopes.Names),
        ["reach"] = setUp.ExistsIn(row.Edition) ? Word(setUp.At(row).Outcome) : "no-such-token",
    };

    /// <summary>How far a caller comes, in a word for programs.</summary>
    public static string Word(AtlasOutcome outcome) => Words.GetValueOrDefault(outcome, "no-such-route");
}
