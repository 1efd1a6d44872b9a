using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>The routes of git over HTTP (<c>config/routes/git_http.rb</c>). Templates are paths below the world's root.</summary>
public static class GitLaws
{
    /// <summary>The parameter that holds the repository's path, without <c>.git</c>.</summary>
    public const string PathParameter = "repository_path";

    private const string Controller = "app/controllers/repositories/git_http_controller.rb";

    private static readonly Rule NoHead = new("git.no-head", $"{Controller}, deny_head_requests", request =>
        request.Parameters.Has(HeadParameter) ? Refusal.Forbidden(null, "Use GET") : null);

    private static readonly ImmutableArray<Rule> PullRules = [.. Reading, GitAccessRules.ScopePulls, GitAccessRules.Project, GitAccessRules.Repository, GitAccessRules.Downloads];

    private static readonly ImmutableArray<Rule> PushRules =
        [.. Writing, GitAccessRules.ScopePushes, GitAccessRules.Project, GitAccessRules.Repository, GitAccessRules.NotArchived, GitAccessRules.Pushes];

    /// <summary>A parameter that the door sets when the method is HEAD, which GitLab routes as GET.</summary>
    public const string HeadParameter = "head";

    /// <summary>What a clone or fetch asks first.</summary>
    public static RouteLaw AdvertisePull { get; } = Law("GET", "info/refs?service=git-upload-pack", GitScopes.Pull, [NoHead, .. PullRules]);

    /// <summary>What a push asks first.</summary>
    public static RouteLaw AdvertisePush { get; } = Law("GET", "info/refs?service=git-receive-pack", GitScopes.Push, [NoHead, .. PushRules]) with { Reads = false };

    /// <summary>The dumb protocol.</summary>
    public static RouteLaw AdvertiseNothing { get; } = Law("GET", "info/refs", GitScopes.Pull, [NoHead, .. Writing, GitAccessRules.NoSuchCommand]);

    /// <summary>A clone or fetch.</summary>
    public static RouteLaw Pull { get; } = Law("POST", "git-upload-pack", GitScopes.Pull, PullRules) with { Reads = true };

    /// <summary>A push.</summary>
    public static RouteLaw Push { get; } = Law("POST", "git-receive-pack", GitScopes.Push, [.. PushRules, .. GitChangeRules.All]);

    /// <summary>Git LFS, downloading.</summary>
    public static RouteLaw LfsDownload { get; } = Law("POST", "info/lfs/objects/batch", GitScopes.Pull, [.. Reading, GitAccessRules.LfsDisabled]) with { Reads = true };

    /// <summary>Git LFS, uploading and everything else.</summary>
    public static RouteLaw LfsUpload { get; } = Law("POST", "info/lfs/objects/batch", GitScopes.Push, [.. Writing, GitAccessRules.LfsDisabled]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<RouteLaw> All { get; } = [AdvertisePull, Pull, AdvertisePush, Push, AdvertiseNothing, LfsDownload, LfsUpload];

    private static ImmutableArray<Rule> Reading => [GitAuthenticationRules.PublicOrBasic, .. GitAuthenticationRules.All];

    private static ImmutableArray<Rule> Writing => [GitAuthenticationRules.Basic, .. GitAuthenticationRules.All];

    private static RouteLaw Law(string method, string below, ScopeLaw scopes, ImmutableArray<Rule> rules) => new()
    {
        Method = method,
        Template = $"/{{{PathParameter}}}.git/{below}",
        Scopes = scopes,
        Authentication = Authentication.Optional,
        CommonRules = [],
        Rules = rules,
    };
}
