using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary><c>GET /_sim/worlds/{name}/usage</c>: per token what was called, the least scopes that would have done, the excess.</summary>
internal static class UsageEndpoints
{
    public static ControlGroup MapUsage(this ControlGroup control) =>
        control.Map(HttpMethods.Get, "/worlds/{name}/usage", AnswerAsync);

    /// <summary>What was called with each token.</summary>
    public static IEnumerable<TokenUsageAnswer> Tokens(WorldSlot slot)
    {
        var world = slot.Current;
        var atlas = GitLabPolicies.AtlasOf(world.Edition);
        return slot.Usage.ByToken().Select(pair => Describe(pair.Key, pair.Value, world, atlas));
    }

    /// <summary>What was called with each token, with proofs where the call asks for them by <c>?prove=true</c>.</summary>
    public static async ValueTask<ImmutableArray<TokenUsageAnswer>> TokensAsync(ControlRequest request, WorldSlot slot)
    {
        var tokens = Tokens(slot);
        if (request.Context.Request.Query["prove"] != "true")
            return [.. tokens];
        var proofs = await request.Context.RequestServices.GetRequiredService<UsageProof>()
            .ProveAsync(slot, request.Context.RequestAborted);
        return [.. tokens.Select(token => token with { Proof = proofs.GetValueOrDefault(token.Id) })];
    }

    private static async ValueTask<IResult> AnswerAsync(ControlRequest request) => request.Store.TryGet(request.Name, out var slot)
        ? ControlJson.Ok(
            new UsageAnswer(slot.Name, slot.Current.Edition.ToString(), slot.Usage.NotCounted, await TokensAsync(request, slot)),
            AtlasJsonContext.Readable.UsageAnswer)
        : ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name));

    /// <remarks>Of a token that was deleted with its bot, only the id is known.</remarks>
    private static TokenUsageAnswer Describe(long id, ImmutableArray<UsedRoute> calls, World world, ScopeAtlas atlas)
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
        return new TokenUsageAnswer(
            id, token?.Name, token is null ? null : TokenKinds.Title(kind),
            token is null ? null : world.Users.Find(token.UserId)?.Username, token?.Revoked, held,
            [.. calls.Select(call => new RouteUsageAnswer(
                atlas.Find(call.Policy)?.Endpoint ?? call.Policy.ToString(), call.Allowed, call.Refused, call.RefusedForScope))],
            least, [.. held.Except(least, StringComparer.Ordinal)],
            isFineGrained
                ? [.. Permissions(wanted).Except(held, StringComparer.Ordinal)]
                : atlas.LeastScopes(wanted.Where(row => !Opens(row, token)), kind));
    }

    private static ImmutableArray<string> Permissions(IEnumerable<AtlasRow> rows) =>
        [.. rows.Select(row => row.Permission).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static bool Opens(AtlasRow row, AccessToken? token) =>
        token is null || !row.RequiresScopes || row.Policy.Scopes.Admits(token.Scopes, row.Policy.Reads, row.Edition.Version);
}
