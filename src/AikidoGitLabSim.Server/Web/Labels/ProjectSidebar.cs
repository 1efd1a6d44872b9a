using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The sidebar of a project, by release.</summary>
internal static class ProjectSidebar
{
    private const string Menus = "lib/sidebars/projects/menus; order bracketed";
    private const string SettingsMenu = "lib/sidebars/projects/menus/settings_menu.rb; order bracketed";

    private static readonly History<string> Sections = new(
        new HistoryRow<string>(
            "15.11", "Project information: Activity=activity, Labels=labels, Members=project_members; "
            + "Repository: Files=tree/main, Commits=commits/main, Branches=branches, Tags=tags, Contributor statistics=graphs/main, "
            + "Graph=network/main, Compare revisions=compare; "
            + "Issues: List=issues, Boards=boards, Milestones=milestones; Merge requests=merge_requests; "
            + "CI/CD: Pipelines=pipelines, Editor=ci/editor, Jobs=jobs, Schedules=pipeline_schedules; Deployments: Feature "
            + "Flags=feature_flags, Environments=environments, Releases=releases; "
            + "Packages and registries: Package Registry=packages, Container Registry=container_registry; Infrastructure: Kubernetes "
            + "clusters=clusters, Terraform=terraform; "
            + "Monitor: Error Tracking=error_tracking, Alerts=alert_management, Incidents=incidents; Analytics: Value "
            + "stream=value_stream_analytics; Wiki=wikis/home; Snippets=snippets", Menus),
        new HistoryRow<string>(
            "16.1", "Manage: Activity=activity, Members=project_members, Labels=labels; Plan: Issues=issues, Issue boards=boards, "
                + "Milestones=milestones, Wiki=wikis/home; "
            + "Code: Merge requests=merge_requests, Repository=tree/main, Branches=branches, Commits=commits/main, Tags=tags, Repository "
            + "graph=network/main, "
            + "Compare revisions=compare, Snippets=snippets; Build: Pipelines=pipelines, Jobs=jobs, Pipeline editor=ci/editor, Pipeline "
            + "schedules=pipeline_schedules, Artifacts=artifacts; "
            + "Deploy: Releases=releases, Feature flags=feature_flags, Package registry=packages, Container registry=container_registry; "
            + "Operate: Environments=environments, Kubernetes clusters=clusters, Terraform states=terraform; "
            + "Monitor: Error Tracking=error_tracking, Alerts=alert_management, Incidents=incidents; Analyze: Value stream "
            + "analytics=value_stream_analytics", $"lib/sidebars/projects/super_sidebar_panel.rb; {Menus}"));

    private static readonly History<string> SettingsItems = new(
        new HistoryRow<string>(
            "15.11", "General=/-/settings/general; Integrations=/-/settings/integrations; Webhooks=/-/hooks; Access "
                + "Tokens=/-/settings/access_tokens; Repository=/-/settings/repository; "
            + "Merge requests=/-/settings/merge_requests; CI/CD=/-/settings/ci_cd; Packages and "
            + "registries=/-/settings/packages_and_registries; Monitor=/-/settings/operations; "
            + "Usage Quotas=/-/usage_quotas", SettingsMenu),
        new HistoryRow<string>(
            "17.3", "General=/-/settings/general; Integrations=/-/settings/integrations; Webhooks=/-/hooks; Access "
                + "tokens=/-/settings/access_tokens; Repository=/-/settings/repository; "
            + "Merge requests=/-/settings/merge_requests; CI/CD=/-/settings/ci_cd; Packages and "
            + "registries=/-/settings/packages_and_registries; Monitor=/-/settings/operations; "
            + "Usage Quotas=/-/usage_quotas", $"{SettingsMenu}; gitlab-org/gitlab MR 161074"));

    /// <summary>What changed about the sidebar over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("labels", "project: sidebar", Sections, SectionList.Words),
        NamedHistory.Of("labels", "project: settings", SettingsItems, SectionList.Words),
    ];

    /// <summary>The items of a release, without the settings.</summary>
    /// <param name="version">The release.</param>
    /// <param name="project">The project.</param>
    /// <param name="isMember">Whether somebody is signed in: visitors see the overview alone.</param>
    public static IEnumerable<NavItem> At(GitLabVersion version, Project project, bool isMember) =>
    [
        new NavItem("Project overview", $"/{project.FullPath}", "project"),
        .. isMember ? SectionList.Items(Sections.At(version), $"/{project.FullPath}/-/") : [],
    ];

    /// <summary>The settings of a project.</summary>
    public static NavItem Settings(Edition edition, Project project)
    {
        var items = SectionList.Items(SettingsItems.At(edition.Version), $"/{project.FullPath}");
        return new NavItem("Settings", null, "settings") { Children = [.. items.Select(item => item with { Icon = null })] };
    }
}
