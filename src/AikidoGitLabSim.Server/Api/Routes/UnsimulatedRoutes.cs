using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>
/// Routes of GitLab's API that the simulator does not have. The caller is judged as GitLab does, by token, scope or permission, and the
/// group or project named. An allowed request gets 501 and the name of the page about limits, so that it is not mistaken for GitLab's
/// own 404.
/// </summary>
internal static class UnsimulatedRoutes
{
    /// <summary>The header that marks such an answer.</summary>
    public const string Header = "X-Sim-Not-Simulated";

    private const string Page = "docs/limits.md";

    private static readonly Lazy<ILookup<string, PublishedRoute>> Published = new(() =>
        PublishedFile.Lines("published-routes.txt").Select(PublishedRoute.Parse)
            .ToLookup(route => route.Template.Split('/')[1], StringComparer.Ordinal));

    /// <summary>Collections whose routes also answer somebody unknown, for reading.</summary>
    private static readonly string[] OpenToAll =
        ["/projects", "/groups", "/users", "/snippets", "/templates", "/topics", "/avatar", "/markdown", "/web_commits", "/packages",
            "/search", "/issues", "/feature_flags"];

    /// <summary>Collections for administrators.</summary>
    private static readonly string[] ForAdministrators =
    [
        "/admin", "/admin_member_roles", "/application", "/applications", "/audit_events", "/deploy_tokens", "/features", "/geo_nodes",
        "/geo_sites", "/group_repository_storage_moves", "/hooks", "/license", "/project_repository_storage_moves",
        "/snippet_repository_storage_moves", "/sidekiq", "/usage_data/service_ping", "/pages", "/runners/all",
    ];

    /// <summary>Collections whose classes register <c>read_user</c>: <c>lib/api/users.rb</c>, <c>lib/api/events.rb</c>.</summary>
    private static readonly string[] ForReadUser = ["/user", "/users"];

    /// <summary>The route that takes a request which no simulated route takes, with the request's path parameters set; null: GitLab has
    /// none either.</summary>
    public static RestRoute? Find(HttpContext http)
    {
        var path = (http.Request.Path.Value ?? "")["/api/v4".Length..].TrimEnd('/');
        var parts = path.Split('/');
        if (parts.Length < 2)
            return null;

        var found = Published.Value[parts[1]]
            .Where(route => route.Takes(http.Request.Method))
            .Select(route => (Route: route, Parameters: route.Match(parts)))
            .Where(match => match.Parameters is not null)
            .OrderByDescending(match => match.Route.Exactness)
            .FirstOrDefault();
        if (found.Parameters is null)
            return null;

        http.Request.RouteValues.Clear();
        foreach (var (name, value) in found.Parameters)
            http.Request.RouteValues[name] = value;
        return new RestRoute(PolicyOf(found.Route, http.Request.Method), Answer) { UsesPathOnly = true };
    }

    private static RoutePolicy PolicyOf(PublishedRoute route, string method)
    {
        var reads = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        return new RoutePolicy
        {
            Method = reads ? HttpMethods.Get : method,
            Template = route.Template,
            Scopes = IsIn(route, ForReadUser) ? UserRoutes.Scopes : AcceptedScopes.Global,
            Authentication = AuthenticationOf(route, reads),
            Permission = PublishedPermission.Of(route.Template, reads ? HttpMethods.Get : method),
            Boundary = BoundaryOf(route),
            Rules = BoundaryOf(route) switch
            {
                ResourceKind.Project => [ResourceRules.Project],
                ResourceKind.Group => [ResourceRules.Group],
                _ => [],
            },
        };
    }

    private static Authentication AuthenticationOf(PublishedRoute route, bool reads) =>
        IsIn(route, ForAdministrators) ? Authentication.Administrator
        : reads && IsIn(route, OpenToAll) ? Authentication.Optional
        : Authentication.Required;

    private static ResourceKind? BoundaryOf(PublishedRoute route) =>
        IsBelow(route, "/projects") ? ResourceKind.Project : IsBelow(route, "/groups") ? ResourceKind.Group : null;

    private static bool IsBelow(PublishedRoute route, string collection) =>
        route.Template.StartsWith($"{collection}/{{id}}", StringComparison.Ordinal);

    private static bool IsIn(PublishedRoute route, string[] collections) => Array.Exists(collections, collection =>
        route.Template.StartsWith(collection, StringComparison.Ordinal)
            && (route.Template.Length == collection.Length || route.Template[collection.Length] == '/'));

    private static Answer Answer(RestContext context) =>
        Refusals.Message(StatusCodes.Status501NotImplemented,
            $"501 Not Implemented - {context.Request.Policy} is not simulated; see {Page}") with
        {
            Headers = [new(Header, Page)],
        };
}
