using System.IO.Compression;
using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Git;

/// <summary>An allowed request on its way through a route's handler.</summary>
/// <param name="Incoming">The request as it came in.</param>
/// <param name="Request">The request with what the rules have found.</param>
/// <param name="Folder">The project's repository.</param>
/// <param name="Wants">What a clone or fetch asks for; null: it is malformed, or the route reads none.</param>
/// <param name="Transfer">Runs git.</param>
/// <param name="Pushes">Takes pushes.</param>
internal sealed record GitContext(IncomingRequest Incoming, DecisionContext Request, string Folder, MemoryStream? Wants,
    GitTransfer Transfer, PushReceiver Pushes)
{
    /// <summary>Lists the repository's refs.</summary>
    /// <param name="service">The service that is asked for, without <c>git-</c>.</param>
    public Task<Answer?> AdvertiseAsync(string service)
    {
        var line = $"# service=git-{service}\n";
        var head = Encoding.ASCII.GetBytes($"{line.Length + 4:x4}{line}0000");
        return Transfer.RunAsync(Incoming.Http, Stream.Null, head, () => Open($"application/x-git-{service}-advertisement"), service,
            "--stateless-rpc", "--advertise-refs", Folder);
    }

    /// <summary>Sends what a clone or fetch asks for.</summary>
    public async Task<Answer?> UploadAsync() => Wants is null
        ? GitRefusals.Malformed
        : await Transfer.RunAsync(
            Incoming.Http, Wants, default, () => Open("application/x-git-upload-pack-result"), "upload-pack", "--stateless-rpc", Folder);

    /// <summary>Receives a push.</summary>
    public Task<Answer?> ReceiveAsync() => Pushes.AnswerAsync(Incoming, Request, () => Open("application/x-git-receive-pack-result"));

    /// <summary>Starts an answer of git's. What it advertises is packed for clients that unpack, as GitLab's Workhorse does.</summary>
    private Stream Open(string contentType)
    {
        var response = Incoming.Http.Response;
        ResponseSender.SetFrontHeaders(response, Incoming.Correlation, Incoming.World.Edition);
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-cache";
        GitBody.LimitReceiver(Incoming.Http);
        if (!contentType.EndsWith("-advertisement", StringComparison.Ordinal)
            || !Incoming.Http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
            return response.Body;
        response.Headers.ContentEncoding = "gzip";
        return new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
    }
}
