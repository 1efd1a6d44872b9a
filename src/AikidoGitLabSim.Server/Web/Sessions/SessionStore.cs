using System.Buffers.Text;
using System.Collections.Concurrent;
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

    private static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Remembered> _remembered = new(StringComparer.Ordinal);

    /// <summary>How long Remember me lasts (<c>config/initializers/8_devise.rb</c>, remember_for).</summary>
    public static TimeSpan RememberedFor { get; } = TimeSpan.FromDays(14);

    /// <summary>How many there are.</summary>
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

    /// <summary>Starts the session of somebody who signed in; the one before ends, so that nobody else can know the new one.</summary>
    public Session SignIn(Session before, long userId, DateTimeOffset now)
    {
        End(before);
        return Add(new Session(NewToken(), NewToken(), before.Slot, now) { UserId = userId });
    }

    /// <summary>Remembers who signed in, beyond the session.</summary>
    /// <returns>The value of the cookie.</returns>
    public string Remember(WorldSlot slot, long userId, DateTimeOffset now)
    {
        if (_remembered.Count >= Most)
            _remembered.Clear();
        var value = NewToken();
        var remembered = new Remembered(slot, userId, slot.Current.Users.Find(userId)?.PasswordDigest, now + RememberedFor);
        _remembered[value] = remembered;
        Share(sessions => sessions.Remember(value, remembered));
        return value;
    }

    /// <summary>A new session for whoever a cookie remembers; null: nobody of this world, or not any more.</summary>
    public Session? Resume(string value, WorldSlot slot, DateTimeOffset now)
    {
        if (FindRemembered(value, slot) is not { } found || !ReferenceEquals(found.Slot, slot))
            return null;
        if (now > found.Until || slot.Current.Users.Find(found.UserId) is not { } user || user.PasswordDigest != found.PasswordDigest)
        {
            _remembered.TryRemove(value, out _);
            return null;
        }

        return Add(new Session(NewToken(), NewToken(), slot, now) { UserId = found.UserId });
    }

    /// <summary>Ends a session and what remembers its user (Devise, <c>expire_all_remember_me_on_sign_out</c>).</summary>
    public void Forget(Session session)
    {
        End(session);
        foreach (var (value, remembered) in _remembered)
        {
            if (ReferenceEquals(remembered.Slot, session.Slot) && remembered.UserId == session.UserId)
                _remembered.TryRemove(value, out _);
        }

        if (session.UserId is { } user)
            Share(sessions => sessions.Forget(session.Slot, user));
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

    private Remembered? FindRemembered(string cookie, WorldSlot slot) =>
        Latest(sessions => sessions.FindRemembered(cookie, slot), _remembered.GetValueOrDefault(cookie));

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

    /// <remarks>Visitors who have not signed in go first, so that a flood of them signs nobody out.</remarks>
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
