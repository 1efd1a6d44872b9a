using System.Text;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Git;

/// <summary>Reads what a request to git carries: who claims to ask, and which route it is for.</summary>
internal static class GitRequestReader
{
    private const string Basic = "Basic ";
    private const int LongestBatch = 1 << 20;

    /// <summary>The credentials. Only a Basic header counts; what it carries is digested at once.</summary>
    public static Credentials Credentials(HttpRequest request, World world)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase)
            ? new Credentials { Basic = Decode(header[Basic.Length..], world) }
            : new Credentials();
    }

    /// <summary>The law of the route; null when GitLab has none for the method.</summary>
    public static async ValueTask<RouteLaw?> LawAsync(HttpRequest request, GitPath path)
    {
        var get = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return (path.Below, get, HttpMethods.IsPost(request.Method)) switch
        {
            (GitPath.InfoRefs, true, _) => request.Query["service"].ToString() switch
            {
                GitPath.UploadPack => GitLaws.AdvertisePull,
                GitPath.ReceivePack => GitLaws.AdvertisePush,
                _ => GitLaws.AdvertiseNothing,
            },
            (GitPath.UploadPack, _, true) => GitLaws.Pull,
            (GitPath.ReceivePack, _, true) => GitLaws.Push,
            ("info/lfs/objects/batch", _, true) => await DownloadsAsync(request) ? GitLaws.LfsDownload : GitLaws.LfsUpload,
            _ => path.IsLfs ? GitLaws.LfsUpload : null,
        };
    }

    /// <summary>The parameters that the rules look at.</summary>
    public static RawParameters Parameters(HttpRequest request, GitPath path)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [GitLaws.PathParameter] = path.Repository };
        if (HttpMethods.IsHead(request.Method))
            parameters[GitLaws.HeadParameter] = null;
        return new RawParameters(parameters);
    }

    private static BasicCredentials Decode(string base64, World world)
    {
        var bytes = new byte[base64.Length];
        var text = Convert.TryFromBase64String(base64.Trim(), bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? BasicCredentials.Of(world, text, "") : BasicCredentials.Of(world, text[..colon], text[(colon + 1)..]);
    }

    private static async Task<bool> DownloadsAsync(HttpRequest request)
    {
        if (request.ContentLength is null or > LongestBatch)
            return false;
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("operation", out var operation)
                && operation.ValueKind == JsonValueKind.String && operation.ValueEquals("download");
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair, or bytes that are no UTF-8.
            return false;
        }
    }
}
