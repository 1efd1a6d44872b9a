using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Web;

/// <summary>Finds the route of a request to a page.</summary>
/// <param name="routes">The routes, in the order in which GitLab's router tries them.</param>
internal sealed class WebRouter(ImmutableArray<WebRoute> routes)
{
    // A visitor is asked to sign in, a user is answered 404. For a form, whether it is genuine comes before that.
    private static readonly WebRoute Unrouted = RefusingAll("GET");
    private static readonly WebRoute UnroutedForm = RefusingAll("POST");

    /// <summary>The route for a request in a release, and the parameters in its path; the route that refuses all requests when there is no
    /// other.</summary>
    public (WebRoute Route, Dictionary<string, string> Parameters) Find(string method, string path, GitLabVersion version)
    {
        foreach (var route in routes)
        {
            if (route.Policy.Exists.Holds(version) && route.Match(method, path) is { } parameters)
                return (route, parameters);
        }

        return (HttpMethods.IsGet(method) ? Unrouted : UnroutedForm, []);
    }

    private static WebRoute RefusingAll(string method)
    {
        var policy = WebPolicy.SignedIn(
            method, "/{*unmatched_route}", new Rule("route.exists", "app/controllers/application_controller.rb, route_not_found",
                _ => Refusal.NotFound(null, "Open a page that there is")));
        return new WebRoute(policy, _ => throw new InvalidOperationException($"{policy} refuses every request"));
    }
}
