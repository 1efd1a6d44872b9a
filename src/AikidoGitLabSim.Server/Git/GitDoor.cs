using System.IO.Compression;
using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Git;

/// <summary>The git door: has a request judged, and lets the <c>git</c> program answer it or puts the refusal into words.</summary>
/// <param name="contexts">Builds the context of each request.</param>
/// <param name="journal">Keeps the latest decisions.</param>
/// <param name="directories">Where the repositories are.</param>
/// <param name="transfer">Runs git.</param>
/// <param name="pushes">Takes pushes.</param>
internal sealed class GitDoor(RequestContextFactory contexts, DecisionJournal journal, GitDirectories directories, GitTransfer transfer, PushDoor pushes)
{
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
        var visit = contexts.Receive(http);
        var answer = path.HasSuffix ? await AnswerAsync(visit, path) : Redirect(visit, path);
        if (answer is not null)
            await ResponseSender.SendAsync(http, answer, visit.Correlation, visit.World.Edition);
    }

    /// <returns>What to send; null when it is sent.</returns>
    private async Task<Answer?> AnswerAsync(Visit visit, GitPath path)
    {
        var http = visit.Http;
        if (await GitRequestReader.LawAsync(http.Request, path) is not { } law)
        {
            await NoPages.AnswerAsync(http);
            return null;
        }

        var credentials = GitRequestReader.Credentials(http.Request, visit.World);
        var request = contexts.Create(visit, law, credentials, GitRequestReader.Parameters(http.Request, path));
        var decision = DecisionEngine.Decide(request);
        MemoryStream? wants = null;
        if (decision.Allowed && law == GitLaws.Pull)
        {
            // What was allowed when the head came may be refused by now.
            wants = await GitBody.ReadWantsAsync(http.Request);
            decision = DecisionEngine.Decide(contexts.Renewed(visit, request));
        }

        var refused = decision.Refusal is { } refusal ? GitRefusals.Render(refusal, request.BaseUrl) : null;
        journal.Add(visit.Slot, visit.Correlation.Id, new JournalEntry(decision, refused?.Status ?? StatusCodes.Status200OK));
        if (decision.Refusal is not { Kind: RefusalKind.Unauthorized or RefusalKind.Unchallenged })
            TokenUse.Note(visit, decision.Case);
        return refused ?? await ServeAsync(visit, decision.Case, wants);
    }

    private async Task<Answer?> ServeAsync(Visit visit, Case request, MemoryStream? wants)
    {
        try
        {
            var folder = directories.Of(request.Project);
            return request.Law == GitLaws.AdvertisePull ? await AdvertiseAsync(visit, "upload-pack", folder)
                : request.Law == GitLaws.AdvertisePush ? await AdvertiseAsync(visit, "receive-pack", folder)
                : request.Law == GitLaws.Pull ? await UploadAsync(visit, folder, wants)
                : await pushes.AnswerAsync(visit, request, () => Open(visit, "application/x-git-receive-pack-result"));
        }
        catch (GitUnavailableException matter)
        {
            return GitRefusals.Unavailable(matter.Message);
        }
    }

    private Task<Answer?> AdvertiseAsync(Visit visit, string service, string folder)
    {
        var line = $"# service=git-{service}\n";
        var head = Encoding.ASCII.GetBytes($"{line.Length + 4:x4}{line}0000");
        var open = () => Open(visit, $"application/x-git-{service}-advertisement");
        return transfer.RunAsync(visit.Http, Stream.Null, head, open, service, "--stateless-rpc", "--advertise-refs", folder);
    }

    private async Task<Answer?> UploadAsync(Visit visit, string folder, MemoryStream? wants) => wants is null
        ? GitRefusals.Malformed
        : await transfer.RunAsync(
            visit.Http, wants, default, () => Open(visit, "application/x-git-upload-pack-result"), "upload-pack", "--stateless-rpc", folder);

    /// <summary>Starts an answer of git's. What it advertises is packed for clients that unpack, as GitLab's Workhorse does.</summary>
    private static Stream Open(Visit visit, string contentType)
    {
        var response = visit.Http.Response;
        ResponseSender.SetFrontHeaders(response.Headers, visit.Correlation, visit.World.Edition);
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-cache";
        GitBody.LimitReceiver(visit.Http);
        if (!contentType.EndsWith("-advertisement", StringComparison.Ordinal)
            || !visit.Http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
            return response.Body;
        response.Headers.ContentEncoding = "gzip";
        return new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <remarks>
    /// Without <c>.git</c> there is a redirect for what a clone asks first, whether or not the project exists, so that nobody learns which do.
    /// </remarks>
    private static Answer? Redirect(Visit visit, GitPath path)
    {
        var query = visit.Http.Request.QueryString.Value ?? "";
        if (!HttpMethods.IsGet(visit.Http.Request.Method) || query is not ("" or "?service=git-upload-pack" or "?service=git-receive-pack"))
            return new Answer(StatusCodes.Status404NotFound, ReadOnlyMemory<byte>.Empty) { Stage = Stage.Thrown };
        var url = $"{WorldPath.BaseUrlOf(visit.Http)}{new PathString($"/{path.Repository}.git/{GitPath.InfoRefs}").ToUriComponent()}{query}";
        return new Answer(StatusCodes.Status301MovedPermanently, ReadOnlyMemory<byte>.Empty) { Stage = Stage.Thrown, Headers = [new("Location", url)] };
    }
}
