using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Web.Pages;
using AikidoGitLabSim.Server.Web.Sessions;

namespace AikidoGitLabSim.Server.Web;

/// <summary>GitLab's pages: finds the browser's session, has the request judged, lets the page do its work, renders it.</summary>
/// <param name="contexts">Builds the context of each request.</param>
/// <param name="router">Finds the route of a request.</param>
/// <param name="entropy">Where new secrets come from.</param>
/// <param name="journal">Keeps the latest decisions.</param>
/// <param name="sessions">The sessions.</param>
/// <param name="pages">Renders pages.</param>
internal sealed class WebEndpoint(
    RequestContextFactory contexts, WebRouter router, Entropy entropy, DecisionJournal journal, SessionStore sessions, PageRenderer pages)
{
    private static readonly string[] Methods =
        [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    // Paths of the simulator's own, which no page has.
    private static readonly string[] Reserved = ["/_sim", "/__admin", "/api/"];

    /// <summary>Answers a request that no other endpoint matches.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        if (WebAssets.IsFor(http.Request.Path))
        {
            await WebAssets.SendAsync(http);
            return;
        }

        if (Array.Exists(Reserved, prefix => (http.Request.Path.Value ?? "").StartsWith(prefix, StringComparison.Ordinal))
            || !Methods.Contains(http.Request.Method))
        {
            await NoPages.AnswerAsync(http);
            return;
        }

        var incoming = contexts.Receive(http);
        if (await ReadAsync(http) is not { } form)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // What was allowed when the head came may be refused by now.
        incoming = contexts.Renewed(incoming);
        var known = SessionCookie.Read(http, sessions, incoming.Slot, incoming.Now)
            ?? RememberCookie.Read(http, sessions, incoming.Slot, incoming.Now);
        var (answer, next) = Answer(incoming, form, known);
        sessions.Save(next);
        http.Response.StatusCode = answer.Status;
        ResponseSender.SetFrontHeaders(http.Response, incoming.Correlation, incoming.World.Edition);
        WriteCookies(http, known, next, answer);
        await pages.SendAsync(http, answer, WorldPath.BaseUrlOf(http));
    }

    private static async Task<WebForm?> ReadAsync(HttpContext http)
    {
        try
        {
            return await WebForm.ReadAsync(http);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private (WebAnswer Answer, Session Session) Answer(IncomingRequest incoming, WebForm form, Session? known)
    {
        var http = incoming.Http;
        var path = http.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        var (route, parameters) = router.Find(form.Method, path, incoming.World.Edition.Version);
        var decision = DecisionEngine.Decide(
            contexts.Create(incoming, route.Policy, Credentials(incoming, form, known), form.WithPath(parameters)) with { Path = path });
        var request = decision.Context;
        var session = known ?? sessions.Start(incoming.Slot, incoming.Now);
        var isHead = HttpMethods.IsHead(http.Request.Method);
        var context = new WebContext(request, session, sessions, form, entropy)
        {
            IsHead = isHead,
            WantsJson = WantsJson(http),
            Query = http.Request.QueryString.ToUriComponent(),
            Waiting = isHead ? [] : session.TakeMessages(),
        };
        if (decision.Refusal is { Kind: RefusalKind.SignIn } && request.User is not null)
            SignOut(context);
        var answer = Answer(route, decision, context);
        if (decision.Refusal is { Kind: RefusalKind.SignIn } && route.Policy.Reads && !context.WantsJson)
            context.NextSession.ReturnTo = new PathString(path).ToUriComponent() + http.Request.QueryString.ToUriComponent();
        journal.Add(incoming, decision, answer.Status);
        return (answer, context.NextSession);
    }

    /// <remarks>Who may not be here any more is signed out, as by Warden's hook.</remarks>
    private void SignOut(WebContext context)
    {
        sessions.Forget(context.Session);
        context.NextSession = sessions.Start(context.Session.Slot, context.Now);
    }

    private static WebAnswer Answer(WebRoute route, Decision decision, WebContext context)
    {
        if (decision.Refusal is { Kind: not RefusalKind.InvalidModel } refusal)
        {
            context.KeepMessages();
            return WebRefusals.Render(refusal, decision.Context, context);
        }

        var answer = decision.Refusal is { } invalid ? route.RefusedForm(context, invalid) : route.Handle(context);
        if (answer.Page is null || context.IsHead)
            context.KeepMessages();
        else
            context.NextSession.ForgetSecret();
        return answer;
    }

    private static bool WantsJson(HttpContext http) =>
        (http.Request.Path.Value ?? "").EndsWith(".json", StringComparison.Ordinal)
        || http.Request.Headers.Accept.ToString().Split(',')[0].Trim().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private static Credentials Credentials(IncomingRequest incoming, WebForm form, Session? session) => new()
    {
        Session = session is null
            ? SessionCredentials.None
            : new SessionCredentials(session.UserId, IsGenuine(form.Token, session.FormToken)),
        Basic = form.Password("user[password]") is { } password && form.Parameters.GetValueOrDefault("user[login]") is string login
            ? BasicCredentials.Of(incoming.World, login.Trim(), password)
            : null,
    };

    private static bool IsGenuine(string? sent, string kept) =>
        sent is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(kept));

    private static void WriteCookies(HttpContext http, Session? known, Session next, WebAnswer answer)
    {
        if (known is null || known.Id != next.Id || !SessionCookie.IsSent(http, next))
            SessionCookie.Write(http, next);
        if (answer.Remember is { } remember)
            RememberCookie.Write(http, remember);
        else if (known?.UserId is not null && next.UserId is null)
            RememberCookie.Delete(http);
        if (answer.ForgetsSite)
            http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\", \"executionContexts\", \"clientHints\"";
    }
}
