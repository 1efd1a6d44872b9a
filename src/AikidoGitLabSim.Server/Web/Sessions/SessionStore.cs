using System.Buffers.Text;
using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>The sessions of one simulator: bounded in number, and in time by the clocks of their worlds.</summary>
/// <param name="entropy">Where cookie values and form tokens come from.</param>
internal sealed class SessionStore(Entropy entropy)
{
    private const int Most = 10_000;
    private const int MadeRoomFor = Most / 10;
    private const int TokenBytes = 32;

    private static readonly TimeSpan Idle = TimeSpan.FromDays(7);
    private static readonly TimeSpan IdleRemembered = TimeSpan.FromDays(14);

    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _sessions.Count;

    /// <summary>The session with a cookie's value, if it is of this world and was used not too long ago.</summary>
    public Session? Find(string id, WorldSlot slot, DateTimeOffset now)
    {
        if (!_sessions.TryGetValue(id, out var session) || !ReferenceEquals(session.Slot, slot))
            return null;
        if (now - session.LastSeen > (session.Remembered ? IdleRemembered : Idle))
        {
            End(session);
            return null;
        }

        session.LastSeen = now;
        return session;
    }

    /// <summary>Starts a session for somebody who has not signed in.</summary>
    public Session Start(WorldSlot slot, DateTimeOffset now) => Add(new Session(NewToken(), NewToken(), slot, now));

    /// <summary>Starts the session of somebody who signed in; the one before ends, so that nobody else can know the new one.</summary>
    public Session SignIn(Session before, long userId, bool remembered, DateTimeOffset now)
    {
        End(before);
        return Add(new Session(NewToken(), NewToken(), before.Slot, now) { UserId = userId, Remembered = remembered });
    }

    /// <summary>Ends a session.</summary>
    public void End(Session session) => _sessions.TryRemove(session.Id, out _);

    private Session Add(Session session)
    {
        if (_sessions.Count >= Most)
            MakeRoom();
        return _sessions[session.Id] = session;
    }

    /// <remarks>Visitors who have not signed in go first, so that a flood of them signs nobody out.</remarks>
    private void MakeRoom()
    {
        foreach (var session in _sessions.Values.OrderBy(session => session.UserId is not null).ThenBy(session => session.LastSeen).Take(MadeRoomFor))
            End(session);
    }

    private string NewToken()
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        entropy(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
