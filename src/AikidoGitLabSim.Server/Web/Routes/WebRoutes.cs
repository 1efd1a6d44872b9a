using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>All pages, in the order in which GitLab's router would try them.</summary>
internal static class WebRoutes
{
    public static ImmutableArray<WebRoute> All { get; } =
    [
        .. SessionRoutes.All,
        .. HelpRoutes.All,
        .. HomeRoutes.All,
        .. PersonalTokenRoutes.All,
        .. FineGrainedTokenRoutes.All,
        .. GroupSettingsRoutes.All,
        .. ResourceTokenRoutes.All,
        .. GroupServiceAccountRoutes.All,
        .. UnsimulatedRoutes.All,
        .. OverviewRoutes.All,
    ];
}
