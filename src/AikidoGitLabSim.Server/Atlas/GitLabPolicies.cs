using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Api;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Api.Routes;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Web;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Routes;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>The policies of all front ends, and what changed over the releases: the input of atlas and comparison.</summary>
public static class GitLabPolicies
{
    /// <summary>The front ends.</summary>
    public static ImmutableArray<PolicySource> Sources { get; } =
    [
        new("rest", "/api/v4", [.. RestRoutes.All.Select(route => route.Policy)]),
        new("git", "", [.. GitRoutes.All.Select(route => route.Policy)]),
        new("web", "", [ArchiveRoute.Policy]),
    ];

    /// <summary>What changed over the releases, other than in the policies.</summary>
    public static ImmutableArray<NamedHistory> Histories { get; } =
    [
        .. ModelHistories.All,
        .. HomeRoutes.Histories,
        .. AccessLevels.Histories,
        .. InstanceRoutes.Histories,
        .. UserTokenRoutes.Histories,
        .. TokenReuse.Histories,
        .. TokenFilter.Histories,
        .. TokenEntity.Histories,
        .. UserEntity.Histories,
        .. EmailEntity.Histories,
        .. GroupEntity.Histories,
        .. ProjectEntity.Histories,
        .. BranchEntity.Histories,
        .. CommitEntity.Histories,
        .. DiffEntity.Histories,
        .. TagEntity.Histories,
        .. SettingsEntity.Histories,
        .. EndpointLimit.Histories,
        .. RestRoutes.All.SelectMany(route => route.Limits.Select(limit => limit.HistoryOf(route.Policy.Template))),
        .. Throttle.Histories,
        .. FrontHeaders.Histories,
        .. GitBan.Histories,
        .. NavigationStyles.Histories,
        .. Sidebars.Histories,
        .. UserSidebar.Histories,
        .. GroupSidebar.Histories,
        .. ProjectSidebar.Histories,
        .. TokenPages.Histories,
        .. AccessRoles.Histories,
        .. TokenForms.Histories,
        .. ResourceTokenPage.Histories,
        .. TokenJson.Histories,
        .. FixedLabels.Histories,
        .. ElementMarks.Histories,
        .. PageNames.Histories,
        .. BrowserTitles.Histories,
        .. SignInWords.Histories,
        .. HelpTitles.Histories,
    ];

    /// <summary>The atlas of an edition.</summary>
    public static ScopeAtlas AtlasOf(Edition edition) => ScopeAtlas.Of(edition, Sources);

    /// <summary>Two editions side by side.</summary>
    public static Comparison Compare(Edition from, Edition to) => Comparison.Of(from, to, Sources, Histories);
}
