using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Api;

/// <summary>All that a lasting answer depends on.</summary>
/// <param name="World">The world.</param>
/// <param name="Route">The route.</param>
/// <param name="TokenId">The caller's token; 0: none.</param>
/// <param name="UserId">As whom the request acts; 0: anonymous.</param>
/// <param name="BaseUrl">The world's URL, as the client reaches it.</param>
/// <param name="Path">The path as it was sent.</param>
/// <param name="Query">The query as it was sent.</param>
/// <param name="Day">The world's day, UTC: on the next one, tokens are dead.</param>
internal readonly record struct AskedFor(
    World World, RestRoute Route, long TokenId, long UserId, BaseUrl BaseUrl, string Path, string Query, DateOnly Day)
{
    /// <summary>What a request asks for; null: it has a body, or secrets among its parameters, and nothing of it is kept.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="request">The request, judged.</param>
    /// <param name="route">The route.</param>
    /// <param name="secrets">The secrets among its parameters.</param>
    public static AskedFor? Of(HttpContext http, DecisionContext request, RestRoute route, RequestSecrets secrets)
    {
        var sent = request.Credentials;
        if (RequestReader.HasBody(http.Request) || !ReferenceEquals(secrets, RequestSecrets.None)
            || sent.PrivateTokenParameter is not null || sent.AccessTokenParameter is not null || sent.BearerTokenParameter is not null)
            return null;
        return new AskedFor(request.World, route, request.Token?.Id ?? 0, request.User?.Id ?? 0, request.BaseUrl, request.Path,
            http.Request.QueryString.Value ?? "", request.Today);
    }

    /// <summary>Whether another request asks for the same. Worlds and routes are compared by reference: a changed world is another
    /// one.</summary>
    public bool IsSame(in AskedFor other) =>
        ReferenceEquals(World, other.World) && ReferenceEquals(Route, other.Route)
        && TokenId == other.TokenId && UserId == other.UserId && Day == other.Day
        && Path == other.Path && Query == other.Query && BaseUrl == other.BaseUrl;

    /// <summary>A number that is the same for the same request.</summary>
    public uint Hash() => (uint)HashCode.Combine(TokenId, BaseUrl.Root, Path, Query);
}
