using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Worlds by path: <c>/~name/…</c> is the world of that name with a relative URL root, everything else is the default
/// world.</summary>
/// <param name="next">What answers within the world.</param>
/// <param name="worlds">The worlds.</param>
internal sealed class WorldPath(RequestDelegate next, WorldStore worlds)
{
    /// <summary>Finds the world that a request is for.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        var sent = http.Request.Path.Value ?? "";
        var path = Squeezed(sent);
        var stripped = FormatSuffix.Strip(path);
        if (!ReferenceEquals(stripped, sent))
            http.Request.Path = stripped;
        if (!path.StartsWith("/~", StringComparison.Ordinal))
        {
            return next(http);
        }

        var slash = path.IndexOf('/', 2);
        var name = slash < 0 ? path[2..] : path[2..slash];
        if (!worlds.TryGet(name, out var slot))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            http.Response.ContentType = "text/plain";
            return http.Response.WriteAsync(
                "There is no world of that name here. Make it with PUT /_sim/worlds/NAME, or list what there is with GET /_sim/worlds.\n",
                http.RequestAborted);
        }

        http.Features.Set(slot);
        http.Request.PathBase = http.Request.PathBase.Add($"/~{name}");
        http.Request.Path = slash < 0 ? "/" : FormatSuffix.Strip(path[slash..]);
        return next(http);
    }

    /// <summary>Makes a request one for a world, as if the client had sent it there.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="slot">The world.</param>
    /// <param name="path">The path below the world's root, decoded as a web server does.</param>
    public static void Enter(HttpContext http, WorldSlot slot, string path)
    {
        http.Features.Set(slot);
        http.Request.Path = FormatSuffix.Strip(Squeezed(path));
    }

    /// <remarks>Rails makes one slash of several (<c>ActionDispatch::Journey::Router::Utils.normalize_path</c>).</remarks>
    private static string Squeezed(string path)
    {
        while (path.Contains("//", StringComparison.Ordinal))
            path = path.Replace("//", "/", StringComparison.Ordinal);
        return path;
    }

    /// <summary>The world that a request is for.</summary>
    public static WorldSlot SlotOf(HttpContext http, WorldStore worlds) => http.Features.Get<WorldSlot>() ?? worlds.Default;

    /// <summary>The world's URL, as the client reaches it.</summary>
    public static BaseUrl BaseUrlOf(HttpContext http) =>
        new(http.Request.Scheme, http.Request.Host.Value ?? "localhost", http.Request.PathBase.Value ?? "");
}
