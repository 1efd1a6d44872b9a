using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Every route of the REST API that is simulated.</summary>
internal static class RestRoutes
{
    public static ImmutableArray<RestRoute> All { get; } =
    [
        .. PersonalAccessTokenRoutes.All,
        .. ResourceAccessTokenRoutes.All,
        .. UserRoutes.All,
        .. OwnUserRoutes.All,
        .. EventRoutes.All,
        .. UserTokenRoutes.All,
        .. ServiceAccountRoutes.All,
        .. InstanceRoutes.All,
        .. SettingsRoutes.All,
        .. GroupRoutes.All,
        .. ProjectRoutes.All,
        .. MemberRoutes.All,
        .. NamespaceRoutes.All,
        .. RepositoryRoutes.All,
        .. CommitRoutes.All,
        .. FileRoutes.All,
    ];
}
