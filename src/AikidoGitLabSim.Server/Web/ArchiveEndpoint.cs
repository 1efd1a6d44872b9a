using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;

namespace AikidoGitLabSim.Server.Web;

/// <summary>The page behind a project's download button, which scripts reach with a token
/// (<c>app/controllers/projects/repositories_controller.rb</c>).</summary>
/// <param name="contexts">Builds the context of each request.</param>
/// <param name="journal">Keeps the latest decisions.</param>
/// <param name="stores">Opens repositories.</param>
/// <param name="reads">Runs what reads repositories in folders.</param>
internal sealed class ArchiveEndpoint(RequestContextFactory contexts, DecisionJournal journal, GitStores stores, CodeReads reads)
{
    private const string Marker = "/-/archive/";

    /// <summary>Whether a request is for an archive.</summary>
    public static bool IsFor(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.Request.Path.Value is { } path
        && !path.StartsWith("/api/", StringComparison.Ordinal)
        && path.IndexOf(Marker, StringComparison.Ordinal) > 0;

    public async Task HandleAsync(HttpContext http)
    {
        var incoming = contexts.Receive(http);
        var path = http.Request.Path.Value!;
        var at = path.IndexOf(Marker, StringComparison.Ordinal);
        if (await AnswerAsync(incoming, path[1..at], path[(at + Marker.Length)..]) is { } answer)
            await ResponseSender.SendAsync(http, answer, incoming.Correlation, incoming.World.Edition);
        else
            await NoPages.AnswerAsync(http);
    }

    private async Task<Answer?> AnswerAsync(IncomingRequest incoming, string project, string id)
    {
        var http = incoming.Http;
        var credentials = new Credentials
        {
            PrivateTokenParameter = PresentedToken.From(http.Request.Query["private_token"]),
            PrivateTokenHeader = PresentedToken.From(http.Request.Headers["PRIVATE-TOKEN"]),
        };
        var parameters =
            new RawParameters(new Dictionary<string, object?>(StringComparer.Ordinal) { [GitAuthenticationRules.PathParameter] = project });
        var decision = DecisionEngine.Decide(contexts.Create(incoming, ArchiveRoute.Policy, credentials, parameters));
        var request = decision.Context;
        TokenUse.Note(incoming, request);
        var answer = decision.Refusal is { Kind: RefusalKind.SignIn } ? ArchiveRoute.SignIn(request.BaseUrl)
            : decision.Allowed ? await DownloadAsync(request, id, http)
            : null;
        journal.Add(incoming, decision, answer?.Status ?? StatusCodes.Status404NotFound);
        return answer;
    }

    private async Task<Answer?> DownloadAsync(DecisionContext request, string id, HttpContext http)
    {
        var path = http.Request.Query["path"].ToString().Trim('/');
        try
        {
            return GitStores.IsInMemory(request.Project)
                ? ArchiveRoute.Download(request, id, path, stores)
                : await reads.RunAsync(() => ArchiveRoute.Download(request, id, path, stores), http.RequestAborted);
        }
        catch (GitUnavailableException missing)
        {
            return GitRefusals.Unavailable(missing.Message);
        }
    }
}
