using System.Collections.Immutable;
using System.Text;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Api;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Server.Replays;

/// <summary>Sends kept requests again, to worlds that no client sees. The stubs and the journal do not take part.</summary>
/// <param name="services">The services of the requests.</param>
/// <param name="throttle">Counts requests.</param>
internal sealed class Replayer(IServiceProvider services, Throttle throttle)
{
    private RequestDelegate? _gitLab;
    private long _made;

    /// <summary>Learns what answers as GitLab. Requests of clients do not pass this method.</summary>
    public RequestDelegate Tap(RequestDelegate gitLab) => _gitLab = gitLab;

    /// <summary>Makes a world to send requests to. Dispose it after the last one.</summary>
    /// <param name="world">What it starts with.</param>
    public ReplayWorld Open(World world) => new($"replay {Interlocked.Increment(ref _made)}", world, throttle.Forget);

    /// <summary>Sends a request.</summary>
    /// <param name="world">The world.</param>
    /// <param name="request">The request.</param>
    /// <param name="token">The value of its token; null: it is sent without one.</param>
    /// <param name="cancelled">Ends the request.</param>
    public async Task<ReplayedAnswer> SendAsync(ReplayWorld world, ReplayedRequest request, string? token, CancellationToken cancelled)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services, RequestAborted = cancelled };
        http.Response.Body = body;
        Write(http, request, token);
        WorldPath.Enter(http, world.Slot, PathString.FromUriComponent(request.Path).Value ?? "/");
        world.RefusedBy = null;
        await (_gitLab ?? throw new InvalidOperationException("the simulator is not built yet"))(http);
        await http.Response.BodyWriter.FlushAsync(cancelled);
        return new ReplayedAnswer(
            http.Response.StatusCode, world.RefusedBy,
            http.Response.Headers.ToImmutableSortedDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
    }

    private static void Write(DefaultHttpContext http, ReplayedRequest request, string? token)
    {
        var query = request.Query.ToList();
        if (token is not null && SentToken.ParameterOf(request.Token.Place) is { } parameter)
            query.Add(KeyValuePair.Create(parameter, token));
        var sent = http.Request;
        (sent.Method, sent.Scheme, sent.Host) = (request.Method, request.BaseUrl.Scheme, new HostString(request.BaseUrl.Authority));
        sent.PathBase = new PathString(request.BaseUrl.Root);
        sent.QueryString = new QueryString(ReplayedRequest.QueryOf(query));
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget =
            $"{request.BaseUrl.Root}{request.Path}{sent.QueryString.Value}";
        if (token is not null)
            WriteToken(sent.Headers, request.Token.Place, token);
        if (request.Sudo is { } sudo)
            sent.Headers["Sudo"] = sudo;
        if (request.Body is null)
            return;
        var json = Encoding.UTF8.GetBytes(request.Body.ToJsonString());
        (sent.Body, sent.ContentType, sent.ContentLength) = (new MemoryStream(json), "application/json", json.Length);
    }

    private static void WriteToken(IHeaderDictionary headers, TokenPlace place, string token)
    {
        if (place == TokenPlace.PrivateToken)
            headers["PRIVATE-TOKEN"] = token;
        else if (place == TokenPlace.Bearer)
            headers.Authorization = $"Bearer {token}";
        else if (place == TokenPlace.Basic)
            headers.Authorization = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SentToken.AnyUser}:{token}"))}";
    }
}
