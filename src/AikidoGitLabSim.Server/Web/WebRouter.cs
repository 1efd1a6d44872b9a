using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Web;

/// <summary>Finds the route of a request to a page.</summary>
/// <param name="routes">The routes, in the order in which GitLab's router tries them.</param>
internal sealed class WebRouter(ImmutableArray<WebRoute> routes)
{
    /// <summary>The route for a request in a release, and the parameters in its path; null: there is none.</summary>
    public (WebRoute Route, Dictionary<string, string> Parameters)? Find(string method, string path, GitLabVersion version)
    {
        foreach (var route in routes)
        {
            if (route.Law.Exists.Holds(version) && route.Match(method, path) is { } parameters)
                return (route, parameters);
        }

        return null;
    }
}
