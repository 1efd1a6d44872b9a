using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The sidebar of a group, by release.</summary>
internal static class GroupSidebar
{
    private const string Menus = "lib/sidebars/groups/menus; order bracketed";
    private const string SettingsMenu = "lib/sidebars/groups/menus/settings_menu.rb";

    private static readonly History<string> Sections = new(
        new HistoryRow<string>(
            "15.11", "Group information: Activity=activity, Labels=labels, Members=group_members; Issues: List=issues, Board=boards, "
                + "Milestones=milestones; "
            + "Merge requests=merge_requests; CI/CD: Runners=runners; Kubernetes=clusters; "
            + "Packages and registries: Package Registry=packages, Container Registry=container_registries, Dependency "
            + "Proxy=dependency_proxy", Menus),
        new HistoryRow<string>(
            "16.1", "Manage: Activity=activity, Members=group_members, Labels=labels; Plan: Issues=issues, Issue boards=boards, "
                + "Milestones=milestones; "
            + "Code: Merge requests=merge_requests; Build: Runners=runners; Deploy: Package registry=packages, Container "
            + "registry=container_registries; "
            + "Operate: Dependency Proxy=dependency_proxy, Kubernetes clusters=clusters, Terraform modules=infrastructure_registry",
            $"lib/sidebars/groups/super_sidebar_panel.rb; {Menus}"));

    private static readonly History<string> SettingsItems = new(
        new HistoryRow<string>(
            "15.11", "General=edit; Integrations=settings/integrations; Access Tokens=settings/access_tokens; Projects=projects; "
                + "Repository=settings/repository; "
            + "CI/CD=settings/ci_cd; Applications=settings/applications; Packages and registries=settings/packages_and_registries; Usage "
            + "Quotas=usage_quotas", $"{SettingsMenu} @14bd84b6"),
        new HistoryRow<string>(
            "17.3", "General=edit; Integrations=settings/integrations; Access tokens=settings/access_tokens; Service "
                + "accounts=settings/service_accounts; Projects=projects; "
            + "Repository=settings/repository; CI/CD=settings/ci_cd; Applications=settings/applications; Packages and "
            + "registries=settings/packages_and_registries; "
            + "Usage Quotas=usage_quotas", $"{SettingsMenu} @58340cfe; gitlab-org/gitlab MR 161074; place of Service accounts bracketed"));

    /// <summary>What changed about the sidebar over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("labels", "group: sidebar", Sections, SectionList.Words),
        NamedHistory.Of("labels", "group: settings", SettingsItems, SectionList.Words),
    ];

    /// <summary>The items of a release, without the settings.</summary>
    /// <param name="version">The release.</param>
    /// <param name="group">The group.</param>
    /// <param name="isMember">Whether somebody is signed in: visitors see the overview alone.</param>
    public static IEnumerable<NavItem> At(GitLabVersion version, Group group, bool isMember) =>
    [
        new NavItem("Group overview", $"/{group.FullPath}", "group"),
        .. isMember ? SectionList.Items(Sections.At(version), $"/groups/{group.FullPath}/-/") : [],
    ];

    /// <summary>The settings of a group.</summary>
    public static NavItem Settings(Edition edition, Group group)
    {
        var hasAccounts = TokenPageLayouts.ServiceAccounts.Holds(edition.Version) && Licence.AllowsServiceAccounts(edition);
        var items = SectionList.Items(SettingsItems.At(edition.Version), $"/groups/{group.FullPath}/-/");
        return new NavItem("Settings", null, "settings")
        {
            Children = [.. items.Where(item => hasAccounts || item.Title != "Service accounts").Select(item => item with { Icon = null })],
        };
    }
}
