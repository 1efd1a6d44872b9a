using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;

namespace AikidoGitLabSim.Server.Web;

/// <summary>The page behind a project's download button, which scripts reach with a token (<c>app/controllers/projects/repositories_controller.rb</c>).</summary>
/// <param name="contexts">Builds the context of each request.</param>
/// <param name="journal">Keeps the latest decisions.</param>
/// <param name="stores">Opens repositories.</param>
internal sealed class WebArchiveDoor(RequestContextFactory contexts, DecisionJournal journal, GitStores stores)
{
    private const string Marker = "/-/archive/";

    /// <summary>Whether a request is for an archive.</summary>
    public static bool IsFor(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.Request.Path.Value is { } path
        && !path.StartsWith("/api/", StringComparison.Ordinal)
        && path.IndexOf(Marker, StringComparison.Ordinal) > 0;

    /// <summary>Answers it.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var visit = contexts.Receive(http);
        var path = http.Request.Path.Value!;
        var at = path.IndexOf(Marker, StringComparison.Ordinal);
        if (Answer(visit, path[1..at], path[(at + Marker.Length)..]) is { } answer)
            await ResponseSender.SendAsync(http, answer, visit.Correlation, visit.World.Edition);
        else
            await NoPages.AnswerAsync(http);
    }

    private Answer? Answer(Visit visit, string project, string id)
    {
        var http = visit.Http;
        var credentials = new Credentials
        {
            PrivateTokenParameter = PresentedToken.From(http.Request.Query["private_token"]),
            PrivateTokenHeader = PresentedToken.From(http.Request.Headers["PRIVATE-TOKEN"]),
        };
        var parameters = new RawParameters(new Dictionary<string, object?>(StringComparer.Ordinal) { [GitAuthenticationRules.PathParameter] = project });
        var decision = DecisionEngine.Decide(contexts.Create(visit, ArchiveRoute.Law, credentials, parameters));
        var request = decision.Case;
        TokenUse.Note(visit, request);
        var answer = decision.Refusal is { Kind: RefusalKind.SignIn } ? ArchiveRoute.SignIn(request.BaseUrl)
            : decision.Allowed ? ArchiveRoute.Download(request, id, http.Request.Query["path"].ToString().Trim('/'), stores)
            : null;
        journal.Add(visit.Slot, visit.Correlation.Id, new JournalEntry(decision, answer?.Status ?? StatusCodes.Status404NotFound));
        return answer;
    }
}
