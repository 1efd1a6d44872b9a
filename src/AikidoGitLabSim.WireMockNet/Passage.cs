using System.Runtime.InteropServices;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Matching;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>One request while WireMock.Net sees it, with the path as it was sent. Afterwards the request is as it was.</summary>
/// <param name="http">The exchange.</param>
/// <param name="server">The server.</param>
internal sealed class Passage(HttpContext http, WireMockServer server)
{
    /// <summary>The longest body that mappings see, in bytes. They see no bodies of unknown length, such as pushes.</summary>
    private const int LongestBody = 10 << 20;

    private readonly PathString _root = http.Request.PathBase;
    private readonly PathString _path = http.Request.Path;
    private readonly Stream _answer = http.Response.Body;

    private Stream _body = http.Request.Body;
    private (Guid Mapping, string Exception)? _failure;
    private bool _passedOn;

    /// <summary>Prepares the request for WireMock.Net: path and body as its mappings expect them.</summary>
    /// <param name="path">The path that mappings see; null: the one that was sent.</param>
    /// <returns>Whether WireMock.Net can see it: it makes a URI of the request, which not every Host header allows.</returns>
    public async Task<bool> EnterAsync(PathString? path)
    {
        var request = http.Request;
        var body = request.ContentLength is > 0 and <= LongestBody ? await BodyBuffer.ReadAsync(http, LongestBody) : default;
        _body = request.Body;
        request.Body = MemoryMarshal.TryGetArray(body, out var bytes) && bytes.Array is { } array
            ? new MemoryStream(array, bytes.Offset, bytes.Count, writable: false)
            : Stream.Null;
        (request.PathBase, request.Path) = ("", path ?? Sent());
        if (Uri.TryCreate(request.GetEncodedUrl(), UriKind.Absolute, out _))
            return true;
        Leave();
        return false;
    }

    /// <summary>Notes that the mapping that leads to GitLab matched.</summary>
    public void PassOn() => _passedOn = true;

    /// <summary>Notes that a mapping threw, and drops the answer that WireMock.Net writes.</summary>
    public void Fail(Guid mapping, string exception)
    {
        _failure = (mapping, exception);
        http.Response.Body = Stream.Null;
    }

    /// <summary>Restores the request's own path and body.</summary>
    public void Leave() => (http.Request.PathBase, http.Request.Path, http.Request.Body) = (_root, _path, _body);

    /// <summary>Answers for a mapping that threw.</summary>
    /// <returns>Whether the request is answered.</returns>
    public async Task<bool> EndAsync()
    {
        if (_failure is not { } failure)
            return !_passedOn;
        http.Response.Body = _answer;
        http.Response.Clear();
        await AdminEndpoints.SayAsync(
            http,
            StatusCodes.Status500InternalServerError,
            $"{NameOf(failure.Mapping)} threw {failure.Exception}; correct it, or remove it with DELETE /__admin/mappings/"
                + $"{failure.Mapping}");
        return true;
    }

    private string NameOf(Guid mapping) =>
        server.Mappings.FirstOrDefault(known => known.Guid == mapping)?.Title is { Length: > 0 } title
            ? $"the mapping '{title}'"
            : $"the mapping {mapping}";

    // "acme%2Fshop" stays as it is; a request line with a whole URL is taken as the web server read it.
    private PathString Sent() => http.Features.Get<IHttpRequestFeature>()?.RawTarget is ['/', ..] target
        ? PathString.FromUriComponent(target.Split('?', 2)[0])
        : _root.Add(_path);
}
