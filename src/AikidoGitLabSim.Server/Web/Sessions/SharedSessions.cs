using System.Text;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>Sessions that replicas share, so that each request of a browser may reach another one.</summary>
/// <param name="values">Where they are kept.</param>
/// <param name="entropy">Where nonces come from.</param>
/// <param name="time">The real time.</param>
internal sealed class SharedSessions(ISharedValues values, Entropy entropy, TimeProvider time)
{
    private const string Sessions = "session";

    private static readonly TimeSpan SignedIn = TimeSpan.FromDays(7);

    // Visitors who never sign in leave little behind.
    private static readonly TimeSpan Visitor = TimeSpan.FromHours(1);

    /// <summary>The session with a cookie's value; null: there is none in this world.</summary>
    /// <exception cref="WorldLogException">The store is not available.</exception>
    public Session? Find(string id, WorldSlot slot)
    {
        if (values.Find(Sessions, SealedValue.KeyOf(id)) is not { } kept || SealedValue.Open(id, kept) is not { } json
            || JsonSerializer.Deserialize(json, SessionJson.Default.SessionForm) is not { } form
            || form.World != slot.Name || form.Made != slot.Made)
            return null;
        var session = new Session(id, form.FormToken, slot, form.LastSeen)
        {
            UserId = form.UserId,
            ReturnTo = form.ReturnTo,
            Kept = Encoding.UTF8.GetString(json),
        };
        session.PutBack(form.Messages);
        if (form.Shown is { } shown)
            session.Keep(new ShownOnce(shown.Path, new TokenSecret(shown.Secret), shown.IsRotated));
        return session;
    }

    /// <summary>Keeps a session, if it is not what is kept already.</summary>
    /// <exception cref="WorldLogException">The store is not available.</exception>
    public void Save(Session session)
    {
        var (messages, shown) = session.Pending;
        var seen = session.LastSeen - TimeSpan.FromTicks(session.LastSeen.Ticks % TimeSpan.TicksPerHour);
        var form = new SessionForm(
            session.Slot.Name, session.Slot.Made, session.FormToken, session.UserId, seen, session.ReturnTo, [.. messages],
            shown is null ? null : new ShownForm(shown.Path, shown.Secret.Reveal(), shown.IsRotated));
        var json = JsonSerializer.SerializeToUtf8Bytes(form, SessionJson.Default.SessionForm);
        var text = Encoding.UTF8.GetString(json);
        if (text == session.Kept)
            return;
        values.Keep(Sessions, SealedValue.KeyOf(session.Id), SealedValue.Seal(session.Id, json, entropy),
            time.GetUtcNow() + (session.UserId is null ? Visitor : SignedIn));
        session.Kept = text;
    }

    /// <summary>Ends a session on all replicas.</summary>
    /// <exception cref="WorldLogException">The store is not available.</exception>
    public void Remove(Session session) => values.Remove(Sessions, SealedValue.KeyOf(session.Id));
}
