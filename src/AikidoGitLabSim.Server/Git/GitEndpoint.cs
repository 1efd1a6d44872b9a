using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Git;

/// <summary>Answers git requests: judges a request, then runs the <c>git</c> program or renders the refusal.</summary>
/// <param name="contexts">Builds the context of each request.</param>
/// <param name="journal">Keeps the latest decisions.</param>
/// <param name="directories">Where the repositories are.</param>
/// <param name="transfer">Runs git.</param>
/// <param name="pushes">Takes pushes.</param>
internal sealed class GitEndpoint(RequestContextFactory contexts, DecisionJournal journal, GitDirectories directories, GitTransfer transfer,
    PushReceiver pushes)
{
    private static readonly RoutePolicy Unrouted = ClosedPolicy.Of(
        "/{path}.git/{below}", "route.exists", "config/routes/git_http.rb",
        Refusal.NotFound(null, "Use a path and method that git uses, with .git at the end of the project's path"));

    /// <summary>Whether a request is for git; no path of the API, the control API or WireMock's is.</summary>
    public static bool IsFor(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        return !path.StartsWith("/api/", StringComparison.Ordinal)
            && (path.EndsWith(GitPath.InfoRefs, StringComparison.Ordinal) || path.Contains(".git/", StringComparison.Ordinal))
            && !path.StartsWith("/_sim/", StringComparison.Ordinal)
            && !path.StartsWith("/__admin/", StringComparison.Ordinal)
            && GitPath.Parse(path) is not null;
    }

    /// <summary>Answers a request to git.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var path = GitPath.Parse(http.Request.Path.Value!)!;
        var incoming = contexts.Receive(http);
        var answer = path.HasSuffix ? await AnswerAsync(incoming, path) : Redirect(incoming, path);
        if (!path.HasSuffix && answer?.Status == StatusCodes.Status404NotFound)
            Refuse(incoming);
        if (answer is not null)
            await ResponseSender.SendAsync(http, answer, incoming.Correlation, incoming.World.Edition);
    }

    /// <returns>What to send; null when it is sent.</returns>
    private async Task<Answer?> AnswerAsync(IncomingRequest incoming, GitPath path)
    {
        var http = incoming.Http;
        if (await GitRoutes.FindAsync(http.Request, path) is not { } route)
        {
            Refuse(incoming);
            await NoPages.AnswerAsync(http);
            return null;
        }

        var credentials = GitRequestReader.Credentials(http.Request, incoming.World);
        var request = contexts.Create(incoming, route.Policy, credentials, GitRequestReader.Parameters(http.Request, path));
        var decision = DecisionEngine.Decide(request);
        MemoryStream? wants = null;
        if (decision.Allowed && route.ReadsWants)
        {
            // What was allowed when the head came may be refused by now.
            wants = await GitBody.ReadWantsAsync(http.Request);
            decision = DecisionEngine.Decide(contexts.Renewed(incoming, request));
        }

        var refused = decision.Refusal is { } refusal ? GitRefusals.Render(refusal, request.BaseUrl) : null;
        journal.Add(incoming, decision, refused?.Status ?? StatusCodes.Status200OK);
        if (decision.Refusal is not { Kind: RefusalKind.Unauthorized or RefusalKind.Unchallenged })
            TokenUse.Note(incoming, decision.Context);
        return refused ?? await ServeAsync(route, incoming, decision.Context, wants);
    }

    private void Refuse(IncomingRequest incoming) => journal.Add(
        incoming, DecisionEngine.Decide(contexts.Create(incoming, Unrouted, Credentials.None, RawParameters.None)),
        StatusCodes.Status404NotFound);

    private async Task<Answer?> ServeAsync(GitRoute route, IncomingRequest incoming, DecisionContext request, MemoryStream? wants)
    {
        try
        {
            return await route.HandleAsync(new GitContext(incoming, request, directories.Of(request.Project), wants, transfer, pushes));
        }
        catch (GitUnavailableException matter)
        {
            return GitRefusals.Unavailable(matter.Message);
        }
    }

    /// <remarks>
    /// Without <c>.git</c>, the first request of a clone is redirected, whether or not the project exists, so that the redirect does not
    /// reveal which ones do.
    /// </remarks>
    private static Answer? Redirect(IncomingRequest incoming, GitPath path)
    {
        var query = incoming.Http.Request.QueryString.Value ?? "";
        if (!HttpMethods.IsGet(incoming.Http.Request.Method)
            || query is not ("" or "?service=git-upload-pack" or "?service=git-receive-pack"))
            return new Answer(StatusCodes.Status404NotFound, ReadOnlyMemory<byte>.Empty) { Stage = Stage.Thrown };
        var url = $"{WorldPath.BaseUrlOf(incoming.Http)}{new PathString(
            $"/{path.Repository}.git/{GitPath.InfoRefs}").ToUriComponent()}{query}";
        return new Answer(StatusCodes.Status301MovedPermanently, ReadOnlyMemory<byte>.Empty)
        {
            Stage = Stage.Thrown, Headers = [new("Location", url)],
        };
    }
}
