using System.Collections.Immutable;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Git;

/// <summary>The routes of git over HTTP (<c>config/routes/git_http.rb</c>). Templates are paths below the world's root.</summary>
internal static class GitRoutes
{
    private const string LfsBatch = "info/lfs/objects/batch";
    private const int LongestBatch = 1 << 20;

    private static readonly ImmutableArray<Rule> PullRules =
        [.. Reading, GitAccessRules.ScopePulls, GitAccessRules.Project, GitAccessRules.Repository, GitAccessRules.Downloads];

    private static readonly ImmutableArray<Rule> PushRules =
        [.. Writing, GitAccessRules.ScopePushes, GitAccessRules.Project, GitAccessRules.Repository, GitAccessRules.NotArchived,
            GitAccessRules.LicenceHolds, GitAccessRules.Pushes];

    /// <summary>The first request of a clone or fetch.</summary>
    public static GitRoute AdvertisePull { get; } = new(
        Policy("GET", "info/refs?service=git-upload-pack", GitScopes.Pull, [GitAccessRules.NoHead, .. PullRules]),
        context => context.AdvertiseAsync("upload-pack"));

    /// <summary>The first request of a push.</summary>
    public static GitRoute AdvertisePush { get; } = new(
        Policy("GET", "info/refs?service=git-receive-pack", GitScopes.Push, [GitAccessRules.NoHead, .. PushRules]) with { Reads = false },
        context => context.AdvertiseAsync("receive-pack"));

    /// <summary>The dumb protocol, which is always refused.</summary>
    public static GitRoute AdvertiseNothing { get; } = new(
        Policy("GET", "info/refs", GitScopes.Pull, [GitAccessRules.NoHead, .. Writing, GitAccessRules.NoSuchCommand]), NeverAllowed);

    /// <summary>The route of a clone or fetch.</summary>
    public static GitRoute Pull { get; } = new(Policy("POST", "git-upload-pack", GitScopes.Pull, PullRules) with { Reads = true },
        context => context.UploadAsync())
    { ReadsWants = true };

    /// <summary>The route of a push.</summary>
    public static GitRoute Push { get; } =
        new(Policy("POST", "git-receive-pack", GitScopes.Push, [.. PushRules, .. GitChangeRules.All]), context => context.ReceiveAsync());

    /// <summary>Git LFS, downloading, which is always refused.</summary>
    public static GitRoute LfsDownload { get; } = new(
        Policy("POST", LfsBatch, GitScopes.Pull, [.. Reading, GitAccessRules.LfsDisabled]) with { Reads = true }, NeverAllowed);

    /// <summary>Git LFS, uploading and everything else, which is always refused.</summary>
    public static GitRoute LfsUpload { get; } =
        new(Policy("POST", LfsBatch, GitScopes.Push, [.. Writing, GitAccessRules.LfsDisabled]), NeverAllowed);

    public static ImmutableArray<GitRoute> All { get; } =
        [AdvertisePull, Pull, AdvertisePush, Push, AdvertiseNothing, LfsDownload, LfsUpload];

    private static ImmutableArray<Rule> Reading => [GitAuthenticationRules.PublicOrBasic, .. GitAuthenticationRules.All];

    private static ImmutableArray<Rule> Writing => [GitAuthenticationRules.Basic, .. GitAuthenticationRules.All];

    /// <summary>The route of a request; null when GitLab has none for the method.</summary>
    public static async ValueTask<GitRoute?> FindAsync(HttpRequest request, GitPath path)
    {
        var get = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return (path.Below, get, HttpMethods.IsPost(request.Method)) switch
        {
            (GitPath.InfoRefs, true, _) => Advertisement(request.Query["service"].ToString()),
            (GitPath.UploadPack, _, true) => Pull,
            (GitPath.ReceivePack, _, true) => Push,
            (LfsBatch, _, true) => await DownloadsAsync(request) ? LfsDownload : LfsUpload,
            _ => path.IsLfs ? LfsUpload : null,
        };
    }

    private static GitRoute Advertisement(string service) => service switch
    {
        GitPath.UploadPack => AdvertisePull,
        GitPath.ReceivePack => AdvertisePush,
        _ => AdvertiseNothing,
    };

    private static RoutePolicy Policy(string method, string below, AcceptedScopes scopes, ImmutableArray<Rule> rules) => new()
    {
        Method = method,
        Template = $"/{{{GitAuthenticationRules.PathParameter}}}.git/{below}",
        Scopes = scopes,
        Authentication = Authentication.Optional,
        CommonRules = [],
        Rules = rules,
    };

    private static Task<Answer?> NeverAllowed(GitContext context) =>
        throw new InvalidOperationException($"{context.Request.Policy} refuses every request");

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
