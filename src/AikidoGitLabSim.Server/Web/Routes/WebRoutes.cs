using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>All pages, in the order in which GitLab's router would try them.</summary>
internal static class WebRoutes
{
    /// <summary>The routes.</summary>
    public static ImmutableArray<WebRoute> All { get; } = [.. InOrder()];

    private static IEnumerable<WebRoute> InOrder()
    {
        WebRoute[] routes =
        [
            .. SessionHandlers.All, .. HelpHandlers.All, .. PersonalTokenHandlers.All, .. GranularHandlers.All, .. GroupSettingsHandlers.All, .. ResourceTokenHandlers.All,
            .. ServiceAccountHandlers.All, .. HomeHandlers.All,
        ];
        return WebLaws.All.Select(law => Array.Find(routes, route => ReferenceEquals(route.Law, law)) ?? throw new InvalidOperationException($"No page has the law {law}"));
    }
}
