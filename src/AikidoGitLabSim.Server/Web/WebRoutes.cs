using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Web.Handlers;

namespace AikidoGitLabSim.Server.Web;

/// <summary>All pages, in the order in which GitLab's router would try them.</summary>
internal static class WebRoutes
{
    /// <summary>The routes.</summary>
    public static ImmutableArray<WebRoute> All { get; } = [.. InOrder()];

    /// <summary>The route for a request in a release, and the parameters in its path; null: there is none.</summary>
    public static (WebRoute Route, Dictionary<string, string> Parameters)? Find(string method, string path, GitLabVersion version)
    {
        foreach (var route in All)
        {
            if (route.Law.Exists.Holds(version) && route.Match(method, path) is { } parameters)
                return (route, parameters);
        }

        return null;
    }

    private static IEnumerable<WebRoute> InOrder()
    {
        WebRoute[] routes =
        [
            .. SessionHandlers.All, .. PersonalTokenHandlers.All, .. GranularHandlers.All, .. GroupSettingsHandlers.All, .. ResourceTokenHandlers.All,
            .. ServiceAccountHandlers.All, .. HomeHandlers.All,
        ];
        return WebLaws.All.Select(law => Array.Find(routes, route => ReferenceEquals(route.Law, law)) ?? throw new InvalidOperationException($"No page has the law {law}"));
    }
}
