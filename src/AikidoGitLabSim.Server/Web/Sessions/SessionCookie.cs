using AikidoGitLabSim.Server.Worlds;
using Microsoft.Net.Http.Headers;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>The cookie <c>_gitlab_session</c>. Its path is the world's root.</summary>
internal static class SessionCookie
{
    private const string Name = "_gitlab_session";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(14);

    /// <summary>The session of a request. A browser may send the cookie of the default world along with that of another one.</summary>
    public static Session? Read(HttpContext http, SessionStore sessions, WorldSlot slot, DateTimeOffset now)
    {
        if (!CookieHeaderValue.TryParseList([.. http.Request.Headers.Cookie.OfType<string>()], out var cookies))
            return null;
        return cookies.Where(cookie => cookie.Name == Name).Select(cookie => sessions.Find(cookie.Value.ToString(), slot, now)).FirstOrDefault(found => found is not null);
    }

    /// <summary>Hands the cookie out.</summary>
    public static void Write(HttpContext http, Session session) =>
        http.Response.Cookies.Append(Name, session.Id, Options(http, session.Remembered ? Remembered : null));

    /// <summary>Takes the cookie back.</summary>
    public static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http, null));

    private static CookieOptions Options(HttpContext http, TimeSpan? age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
        MaxAge = age,
    };
}
