using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>The cookie <c>remember_user_token</c> of Remember me: it signs the user in again when the session is lost (Devise,
/// rememberable).</summary>
internal static class RememberCookie
{
    private const string Name = "remember_user_token";

    /// <summary>A session of the user whom the cookie remembers; null: none.</summary>
    public static Session? Read(HttpContext http, SessionStore sessions, WorldSlot slot, DateTimeOffset now) =>
        http.Request.Cookies[Name] is { Length: > 0 } value ? sessions.Resume(value, slot, now) : null;

    /// <summary>Sets the cookie.</summary>
    public static void Write(HttpContext http, string value) =>
        http.Response.Cookies.Append(Name, value, SessionCookie.Options(http, SessionStore.RememberedFor));

    /// <summary>Deletes the cookie.</summary>
    public static void Delete(HttpContext http)
    {
        if (http.Request.Cookies.ContainsKey(Name))
            http.Response.Cookies.Delete(Name, SessionCookie.Options(http, null));
    }
}
