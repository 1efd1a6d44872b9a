using AikidoGitLabSim.Server.Worlds;
using Microsoft.Net.Http.Headers;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>The cookie <c>_gitlab_session</c>. Its path is the world's root.</summary>
internal static class SessionCookie
{
    private const string Name = "_gitlab_session";

    /// <summary>The session of a request. A browser may send the cookie of the default world along with that of another one.</summary>
    public static Session? Read(HttpContext http, SessionStore sessions, WorldSlot slot, DateTimeOffset now)
    {
        if (!CookieHeaderValue.TryParseList([.. http.Request.Headers.Cookie.OfType<string>()], out var cookies))
            return null;
        return cookies.Where(cookie => cookie.Name == Name).Select(cookie => sessions.Find(cookie.Value.ToString(), slot, now))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>Whether a request carries the cookie of a session.</summary>
    public static bool IsSent(HttpContext http, Session session) =>
        CookieHeaderValue.TryParseList([.. http.Request.Headers.Cookie.OfType<string>()], out var cookies)
        && cookies.Any(cookie => cookie.Name == Name && cookie.Value == session.Id);

    /// <summary>Sets the cookie.</summary>
    public static void Write(HttpContext http, Session session) => http.Response.Cookies.Append(Name, session.Id, Options(http, null));

    /// <summary>Hands the cookie of a world out from outside of the world.</summary>
    /// <param name="http">The request.</param>
    /// <param name="session">The session.</param>
    /// <param name="path">The world's root.</param>
    public static void Write(HttpContext http, Session session, string path)
    {
        var options = Options(http, null);
        options.Path = path;
        http.Response.Cookies.Append(Name, session.Id, options);
    }

    /// <summary>How the cookies of a world are set.</summary>
    /// <param name="http">The request.</param>
    /// <param name="age">How long the browser keeps the cookie; null: until it is closed.</param>
    internal static CookieOptions Options(HttpContext http, TimeSpan? age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
        MaxAge = age,
    };
}
