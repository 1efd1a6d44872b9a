using System.Globalization;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Sessions;

namespace AikidoGitLabSim.Server.Web;

/// <summary>An allowed request on its way through a page's handler.</summary>
/// <param name="Request">The request with what the rules have found.</param>
/// <param name="Session">The browser's session.</param>
/// <param name="Sessions">All sessions.</param>
/// <param name="Form">What was sent.</param>
/// <param name="Entropy">Where new secrets come from.</param>
internal sealed record WebContext(DecisionContext Request, Session Session, SessionStore Sessions, WebForm Form, Entropy Entropy)
{
    private readonly List<FlashMessage> _said = [];

    /// <summary>Whether only the headers are asked for.</summary>
    public bool IsHead { get; init; }

    /// <summary>Whether the request asks for JSON.</summary>
    public bool WantsJson { get; init; }

    /// <summary>The query as it was sent, with its question mark; empty for none.</summary>
    public string Query { get; init; } = "";

    /// <summary>The messages that the session holds for the next page.</summary>
    public IReadOnlyList<FlashMessage> Waiting { get; init; } = [];

    /// <summary>The messages that the page shows: those of earlier requests and of this one.</summary>
    public IReadOnlyList<FlashMessage> Messages => IsHead ? [] : [.. Waiting, .. _said];

    /// <summary>The session after the call: another one when somebody signed in or out.</summary>
    public Session NextSession { get; set; } = Session;

    public World World => Session.Slot.Current;

    public Edition Edition => World.Edition;

    public DateTimeOffset Now => Request.Now;

    /// <summary>Who is signed in, on pages that need somebody.</summary>
    public User User => Request.User ?? throw new InvalidOperationException($"{Request.Policy} lets visitors in");

    /// <summary>A parameter that is text; null when absent.</summary>
    public string? Text(string name) => Request.Parameters.Text(name);

    /// <summary>A parameter that is a whole number; null when absent or something else.</summary>
    public long? Number(string name) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : null;

    /// <summary>A parameter that is a list of texts; empty when absent.</summary>
    public IReadOnlyList<string> List(string name) =>
        Request.Parameters[name] is List<object?> list ? [.. list.OfType<string>().Where(text => text.Length > 0)] : [];

    public Outcome<T> Apply<T>(Command<T> command) => Session.Slot.Apply(command);

    /// <summary>Says something on the next page, which may be the one that answers this request.</summary>
    /// <param name="kind">The kind of message.</param>
    /// <param name="text">The message.</param>
    /// <param name="title">What stands above it; null: nothing.</param>
    public void Say(FlashKind kind, string text, string? title = null) => _said.Add(new FlashMessage(kind, text, title));

    /// <summary>Keeps the messages, because no page of this request shows them.</summary>
    public void KeepMessages()
    {
        Session.PutBack(Waiting);
        foreach (var message in _said)
            NextSession.Say(message);
    }

    /// <summary>A new token value for a user.</summary>
    public TokenSecret NewSecret(long userId) => NewSecrets.Token(World, userId, Entropy);

    /// <summary>Random hexadecimal digits, as at the end of a bot's username.</summary>
    public string NewSuffix() => NewSecrets.Suffix(Entropy);
}
