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
internal sealed class WebDoor(
    RequestContextFactory contexts, WebRouter router, Entropy entropy, DecisionJournal journal, SessionStore sessions, PageRenderer pages)
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    // Paths of the simulator's own, which no page has.
    private static readonly string[] Reserved = ["/_sim", "/__admin", "/api/"];

    /// <summary>Answers a request that is for no other door.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        if (WebAssets.IsFor(http.Request.Path))
        {
            await WebAssets.SendAsync(http);
            return;
        }

        if (Array.Exists(Reserved, prefix => (http.Request.Path.Value ?? "").StartsWith(prefix, StringComparison.Ordinal)) || !Methods.Contains(http.Request.Method))
        {
            await NoPages.AnswerAsync(http);
            return;
        }

        var visit = contexts.Receive(http);
        if (await ReadAsync(http) is not { } form)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // What was allowed when the head came may be refused by now.
        visit = contexts.Renewed(visit);
        var known = SessionCookie.Read(http, sessions, visit.Slot, visit.Now) ?? RememberCookie.Read(http, sessions, visit.Slot, visit.Now);
        var (answer, next) = Answer(visit, form, known);
        http.Response.StatusCode = answer.Status;
        ResponseSender.SetFrontHeaders(http.Response, visit.Correlation, visit.World.Edition);
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

    private (WebAnswer Answer, Session Session) Answer(Visit visit, WebForm form, Session? known)
    {
        var http = visit.Http;
        var path = http.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        var (route, parameters) = router.Find(form.Method, path, visit.World.Edition.Version);
        var decision = DecisionEngine.Decide(contexts.Create(visit, route.Law, Credentials(visit, form, known), form.WithPath(parameters)) with { Path = path });
        var request = decision.Case;
        var session = known ?? sessions.Start(visit.Slot, visit.Now);
        var isHead = HttpMethods.IsHead(http.Request.Method);
        var call = new WebCall(request, session, sessions, form, entropy)
        {
            IsHead = isHead,
            WantsJson = WantsJson(http),
            Query = http.Request.QueryString.ToUriComponent(),
            Waiting = isHead ? [] : session.TakeMessages(),
        };
        if (decision.Refusal is { Kind: RefusalKind.SignIn } && request.User is not null)
            SignOut(call);
        var answer = Answer(route, decision, call);
        if (decision.Refusal is { Kind: RefusalKind.SignIn } && route.Law.Reads && !call.WantsJson)
            call.NextSession.ReturnTo = new PathString(path).ToUriComponent() + http.Request.QueryString.ToUriComponent();
        journal.Add(visit.Slot, visit.Correlation.Id, new JournalEntry(decision, answer.Status));
        return (answer, call.NextSession);
    }

    /// <remarks>Who may not be here any more is signed out, as by Warden's hook.</remarks>
    private void SignOut(WebCall call)
    {
        sessions.Forget(call.Session);
        call.NextSession = sessions.Start(call.Session.Slot, call.Now);
    }

    private static WebAnswer Answer(WebRoute route, Decision decision, WebCall call)
    {
        if (decision.Refusal is { Kind: not RefusalKind.InvalidModel } refusal)
        {
            call.KeepMessages();
            return WebRefusals.Render(refusal, decision.Case, call);
        }

        var answer = decision.Refusal is { } invalid ? route.RefusedForm(call, invalid) : route.Handle(call);
        if (answer.Page is null || call.IsHead)
            call.KeepMessages();
        else
            call.NextSession.ForgetSecret();
        return answer;
    }

    private static bool WantsJson(HttpContext http) =>
        (http.Request.Path.Value ?? "").EndsWith(".json", StringComparison.Ordinal)
        || http.Request.Headers.Accept.ToString().Split(',')[0].Trim().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private static Credentials Credentials(Visit visit, WebForm form, Session? session) => new()
    {
        Session = session is null ? SessionCredentials.None : new SessionCredentials(session.UserId, IsGenuine(form.Token, session.FormToken)),
        Basic = form.Password("user[password]") is { } password && form.Parameters.GetValueOrDefault("user[login]") is string login
            ? BasicCredentials.Of(visit.World, login.Trim(), password)
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
