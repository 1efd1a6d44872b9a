using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>What GitLab remembers of one browser. It belongs to one world: another one does not know it.</summary>
/// <param name="id">The value of the cookie.</param>
/// <param name="formToken">What a form has to carry to be genuine.</param>
/// <param name="slot">The world.</param>
/// <param name="now">The world's time, UTC.</param>
internal sealed class Session(string id, string formToken, WorldSlot slot, DateTimeOffset now)
{
    private readonly Lock _gate = new();
    private readonly List<FlashMessage> _flash = [];
    private ShownOnce? _secret;

    /// <summary>The value of the cookie.</summary>
    public string Id => id;

    /// <summary>What a form has to carry to be genuine.</summary>
    public string FormToken => formToken;

    public WorldSlot Slot => slot;

    /// <summary>The id of the user who signed in; null: none.</summary>
    public long? UserId { get; init; }

    /// <summary>When it was last used, in the world's time, UTC.</summary>
    public DateTimeOffset LastSeen { get; set; } = now;

    /// <summary>Where the visitor was going before they were asked to sign in: a path below the world's root.</summary>
    public string? ReturnTo { get; set; }

    /// <summary>What a store that replicas share has of the session; null: nothing.</summary>
    internal string? Kept { get; set; }

    /// <summary>What waits for the next page.</summary>
    internal (IReadOnlyList<FlashMessage> Messages, ShownOnce? Secret) Pending
    {
        get
        {
            lock (_gate)
                return ([.. _flash], _secret);
        }
    }

    /// <summary>Says something on the next page.</summary>
    public void Say(FlashMessage message)
    {
        lock (_gate)
            _flash.Add(message);
    }

    /// <summary>The messages for the next page. The session no longer holds them.</summary>
    public IReadOnlyList<FlashMessage> TakeMessages()
    {
        lock (_gate)
        {
            FlashMessage[] taken = [.. _flash];
            _flash.Clear();
            return taken;
        }
    }

    /// <summary>Returns messages that were taken and not shown.</summary>
    public void PutBack(IReadOnlyList<FlashMessage> messages)
    {
        lock (_gate)
            _flash.InsertRange(0, messages);
    }

    /// <summary>Keeps a token's value for the one page that shows it.</summary>
    public void Keep(ShownOnce secret)
    {
        lock (_gate)
            _secret = secret;
    }

    /// <summary>Forgets the value: it is for one page only, and another page was opened first.</summary>
    public void ForgetSecret()
    {
        lock (_gate)
            _secret = null;
    }

    /// <summary>The value for a page, if it is the one. Either way it is gone then.</summary>
    /// <param name="path">The page's path below the world's root.</param>
    public ShownOnce? TakeSecret(string path)
    {
        lock (_gate)
        {
            var secret = _secret;
            _secret = null;
            return secret?.Path == path ? secret : null;
        }
    }
}
