using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary><c>GET /_sim/worlds/{name}/usage</c>: per token what was called, the least scopes that would have done, the excess.</summary>
internal static class UsageEndpoints
{
    /// <summary>Maps the call.</summary>
    public static ControlGroup MapUsage(this ControlGroup control) =>
        control.Map(HttpMethods.Get, "/worlds/{name}/usage", request => request.Store.TryGet(request.Name, out var slot)
            ? ControlJson.Ok(Describe(slot))
            : ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name)));

    private static JsonObject Describe(WorldSlot slot)
    {
        var world = slot.Current;
        var atlas = GitLabPolicies.AtlasOf(world.Edition);
        return new JsonObject
        {
            ["world"] = slot.Name,
            ["edition"] = world.Edition.ToString(),
            ["notCounted"] = slot.Usage.NotCounted,
            ["tokens"] = JsonText.List(slot.Usage.ByToken().Select(pair => Describe(pair.Key, pair.Value, world, atlas))),
        };
    }

    /// <remarks>A token that went with its bot is told by its id alone.</remarks>
    private static JsonObject Describe(long id, ImmutableArray<UsedRoute> calls, World world, ScopeAtlas atlas)
    {
        var token = world.Tokens.Find(id);
        var kind = token?.Kind ?? TokenKind.Personal;
        var scopes = token?.Scopes.Names ?? [];
        var done = calls.Where(call => call.Allowed > 0).Select(call => atlas.Find(call.Policy)).OfType<AtlasRow>().ToList();
        var wanted = calls.Where(call => call.Allowed > 0 || call.RefusedForScope > 0).Select(call => atlas.Find(call.Policy))
            .OfType<AtlasRow>().ToList();
        var isFineGrained = kind == TokenKind.FineGrained;
        ImmutableArray<string> held = isFineGrained ? token!.Permissions : scopes;
        ImmutableArray<string> least = isFineGrained ? Permissions(done) : atlas.LeastScopes(done, kind);
        return new JsonObject
        {
            ["id"] = id,
            ["name"] = token?.Name,
            ["kind"] = token is null ? null : TokenKinds.Title(kind),
            ["user"] = token is null ? null : world.Users.Find(token.UserId)?.Username,
            ["revoked"] = token?.Revoked,
            ["scopes"] = JsonText.List(held),
            ["calls"] = JsonText.List(calls.Select(call => Describe(call, atlas))),
            ["leastScopes"] = JsonText.List(least),
            ["excess"] = JsonText.List(held.Except(least, StringComparer.Ordinal)),
            ["missing"] = JsonText.List(isFineGrained
                ? Permissions(wanted).Except(held, StringComparer.Ordinal)
                : atlas.LeastScopes(wanted.Where(row => !Opens(row, token)), kind)),
        };
    }

    private static JsonObject Describe(UsedRoute call, ScopeAtlas atlas) => new()
    {
        ["endpoint"] = atlas.Find(call.Policy)?.Endpoint ?? call.Policy.ToString(),
        ["allowed"] = call.Allowed,
        ["refused"] = call.Refused,
        ["refusedForScope"] = call.RefusedForScope,
    };

    private static ImmutableArray<string> Permissions(IEnumerable<AtlasRow> rows) =>
        [.. rows.Select(row => row.Permission).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static bool Opens(AtlasRow row, AccessToken? token) =>
        token is null || !row.RequiresScopes || row.Policy.Scopes.Admits(token.Scopes, row.Policy.Reads, row.Edition.Version);
}
