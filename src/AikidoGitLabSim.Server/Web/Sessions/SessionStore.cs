using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>The sessions of one simulator: bounded in number, and in time by the clocks of their worlds.</summary>
/// <param name="entropy">Where cookie values and form tokens come from.</param>
/// <param name="shared">Sessions that other replicas know, too; null: there are no others.</param>
internal sealed class SessionStore(Entropy entropy, SharedSessions? shared = null)
{
    private const int Most = 10_000;
    private const int MadeRoomFor = Most / 10;
    private const int TokenBytes = 32;
    private const char AfterUserId = '-';

    private static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>How long Remember me lasts (<c>config/initializers/8_devise.rb</c>, remember_for).</summary>
    public static TimeSpan RememberedFor { get; } = TimeSpan.FromDays(14);

    /// <summary>The number of sessions.</summary>
    public int Count => _sessions.Count;

    /// <summary>The session with a cookie's value, if it is of this world and was used not too long ago.</summary>
    public Session? Find(string id, WorldSlot slot, DateTimeOffset now)
    {
        if (FindLatest(id, slot) is not { } session || !ReferenceEquals(session.Slot, slot))
            return null;
        if (now - session.LastSeen > Idle)
        {
            End(session);
            return null;
        }

        session.LastSeen = now;
        return session;
    }

    /// <summary>Lets other replicas know what a request has made of a session. To be done before the request is answered.</summary>
    public void Save(Session session) => Share(sessions => sessions.Save(session));

    /// <summary>Starts a session for somebody who has not signed in.</summary>
    public Session Start(WorldSlot slot, DateTimeOffset now) => Add(new Session(NewToken(), NewToken(), slot, now));

    /// <summary>Starts the session of a user who signed in. The session before ends: its cookie gives no access to the new
    /// one.</summary>
    public Session SignIn(Session before, long userId, DateTimeOffset now)
    {
        End(before);
        return Add(new Session(NewToken(), NewToken(), before.Slot, now) { UserId = userId });
    }

    /// <summary>Remembers who signed in, beyond the session.</summary>
    /// <returns>The value of the cookie; the world keeps its digest.</returns>
    public string Remember(WorldSlot slot, long userId, DateTimeOffset now)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"{userId}{AfterUserId}{NewToken()}");
        slot.Apply(new RememberBrowser(userId, TokenDigest.Of(value), now + RememberedFor));
        return value;
    }

    /// <summary>A new session for the user whom a cookie remembers; null: no such user, or no longer.</summary>
    public Session? Resume(string value, WorldSlot slot, DateTimeOffset now)
    {
        var digest = TokenDigest.Of(value);
        return long.TryParse(value.Split(AfterUserId)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && slot.Current.Users.Find(id)?.Remembered is { } browsers
            && browsers.Exists(browser => browser.Digest == digest && now <= browser.Until)
            ? Add(new Session(NewToken(), NewToken(), slot, now) { UserId = id })
            : null;
    }

    /// <summary>Ends a session and forgets its user in every browser (Devise, <c>expire_all_remember_me_on_sign_out</c>).</summary>
    public void Forget(Session session)
    {
        End(session);
        if (session.UserId is { } id && session.Slot.Current.Users.Find(id)?.Remembered is not null)
            session.Slot.Apply(new ForgetBrowsers(id));
    }

    /// <summary>Ends a session.</summary>
    public void End(Session session)
    {
        _sessions.TryRemove(session.Id, out _);
        Share(sessions => sessions.Remove(session));
    }

    private Session? FindLatest(string id, WorldSlot slot)
    {
        var known = _sessions.GetValueOrDefault(id);
        return Latest(sessions => sessions.Find(id, slot), known) is { } found ? _sessions[id] = found : null;
    }

    // While the store is away, pages go on with what this replica knows.
    private T? Latest<T>(Func<SharedSessions, T?> find, T? known)
        where T : class
    {
        try
        {
            return shared is null ? known : find(shared);
        }
        catch (WorldLogException)
        {
            return known;
        }
    }

    // While the store is away, only this replica knows of a change.
    private void Share(Action<SharedSessions> change)
    {
        try
        {
            if (shared is not null)
                change(shared);
        }
        catch (WorldLogException)
        {
            return;
        }
    }

    private Session Add(Session session)
    {
        if (_sessions.Count >= Most)
            MakeRoom();
        return _sessions[session.Id] = session;
    }

    /// <remarks>Visitors who have not signed in go first, so that a flood of them signs no user out.</remarks>
    private void MakeRoom()
    {
        foreach (var session in _sessions.Values.OrderBy(session => session.UserId is not null).ThenBy(session => session.LastSeen)
            .Take(MadeRoomFor))
            _sessions.TryRemove(session.Id, out _);
    }

    private string NewToken()
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        entropy(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
