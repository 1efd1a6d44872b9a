using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;

namespace AikidoGitLabSim.Server.Web;

/// <summary>The page behind a project's download button, which scripts reach with a token (<c>app/controllers/projects/repositories_controller.rb</c>).</summary>
/// <param name="contexts">Builds the context of each request.</param>
/// <param name="journal">Keeps the latest decisions.</param>
/// <param name="stores">Opens repositories.</param>
/// <param name="reads">Runs what reads repositories in folders.</param>
internal sealed class WebArchiveDoor(RequestContextFactory contexts, DecisionJournal journal, GitStores stores, CodeReads reads)
{
    private const string Marker = "/-/archive/";

    private static readonly string[] Formats = ["tar.gz", "tgz", "tar", "zip"];

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
        if (await AnswerAsync(visit, path[1..at], path[(at + Marker.Length)..]) is { } answer)
            await ResponseSender.SendAsync(http, answer, visit.Correlation, visit.World.Edition);
        else
            await NoPages.AnswerAsync(http);
    }

    private async Task<Answer?> AnswerAsync(Visit visit, string project, string id)
    {
        var http = visit.Http;
        var credentials = new Credentials
        {
            PrivateTokenParameter = PresentedToken.From(http.Request.Query["private_token"]),
            PrivateTokenHeader = PresentedToken.From(http.Request.Headers["PRIVATE-TOKEN"]),
        };
        var parameters = new RawParameters(new Dictionary<string, object?>(StringComparer.Ordinal) { [GitLaws.PathParameter] = project });
        var decision = DecisionEngine.Decide(contexts.Create(visit, WebArchiveLaw.Download, credentials, parameters));
        var request = decision.Case;
        TokenUse.Note(visit, request);
        var answer = decision.Refusal is { Kind: RefusalKind.SignIn } ? SignIn(request.BaseUrl)
            : decision.Allowed ? await DownloadAsync(request, id, http)
            : null;
        journal.Add(visit.Slot, visit.Correlation.Id, new JournalEntry(decision, answer?.Status ?? StatusCodes.Status404NotFound));
        return answer;
    }

    private async Task<Answer?> DownloadAsync(Case request, string id, HttpContext http)
    {
        var path = http.Request.Query["path"].ToString().Trim('/');
        try
        {
            return GitStores.IsInMemory(request.Project)
                ? Download(request, id, path)
                : await reads.RunAsync(() => Download(request, id, path), http.RequestAborted);
        }
        catch (GitUnavailableException missing)
        {
            return GitRefusals.Unavailable(missing.Message);
        }
    }

    /// <remarks>The last part names the file; only where it is the usual name does the folder in the archive go without the commit's id.</remarks>
    private Answer? Download(Case request, string id, string path)
    {
        var project = request.Project;
        var slash = id.LastIndexOf('/');
        var file = id[(slash + 1)..];
        if (slash < 0 || Array.Find(Formats, format => file.EndsWith($".{format}", StringComparison.Ordinal)) is not { } found)
            return null;

        var reference = id[..slash];
        var usual = $"{project.Path}-{reference.Replace('/', '-')}";
        var store = stores.Open(project);
        using var opened = store as IDisposable;
        var code = new GitReader(store);
        return code.Resolve(reference) is { } commit
            ? ArchiveEntity.Of(code, commit, path, file == $"{usual}.{found}" ? usual : $"{usual}-{commit.Id}", found)
            : null;
    }

    private static Answer SignIn(BaseUrl baseUrl)
    {
        var url = $"{baseUrl}/users/sign_in";
        return new Answer(StatusCodes.Status302Found, Encoding.UTF8.GetBytes($"<html><body>You are being <a href=\"{url}\">redirected</a>.</body></html>"))
        {
            Stage = Stage.Thrown,
            ContentType = "text/html; charset=utf-8",
            Headers = [new("Location", url)],
        };
    }
}
