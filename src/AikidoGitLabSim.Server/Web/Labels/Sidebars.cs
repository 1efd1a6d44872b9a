using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The sidebars of GitLab's pages, by release.</summary>
internal static class Sidebars
{
    private static readonly History<string> ProfilePaths = new(
        new HistoryRow<string>("15.11", "/-/profile", "config/routes/profile.rb @00c00982"),
        new HistoryRow<string>("17.0", "/-/user_settings/profile", "config/routes/user_settings.rb @0286e4c6, bracketed"));

    /// <summary>What changed about the sidebars over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories => [NamedHistory.Of("pages", "Edit profile leads to", ProfilePaths)];

    /// <summary>The path of <b>Edit profile</b>.</summary>
    public static string ProfilePath(GitLabVersion version) => ProfilePaths.At(version);

    /// <summary>The path of <b>Preferences</b>.</summary>
    public const string PreferencesPath = "/-/profile/preferences";

    /// <summary>The sidebar of the user settings.</summary>
    public static Sidebar User(GitLabVersion version) => new("User settings", ProfilePath(version), UserSidebar.At(version));

    /// <summary>The sidebar of the first pages.</summary>
    public static Sidebar YourWork { get; } = new("Your work", "/",
    [
        new NavItem("Projects", "/dashboard/projects", "project"), new NavItem("Groups", "/dashboard/groups", "group"),
        new NavItem("Issues", "/dashboard/issues", "issues"), new NavItem("Merge requests", "/dashboard/merge_requests", "merge-request"),
        new NavItem("To-Do List", "/dashboard/todos", "todo"), new NavItem("Milestones", "/dashboard/milestones", "clock"),
        new NavItem("Snippets", "/dashboard/snippets", "file"), new NavItem("Activity", "/dashboard/activity", "log"),
    ]);

    /// <summary>The sidebar of public pages.</summary>
    public static Sidebar Explore { get; } = new("Explore", "/explore",
        [new NavItem("Projects", "/explore", "project"), new NavItem("Groups", "/explore/groups", "group"),
            new NavItem("Snippets", "/explore/snippets", "file")]);

    /// <summary>The sidebar of a group: its settings are there for its owners only.</summary>
    public static Sidebar Of(World world, Group group, User? user)
    {
        var hasSettings = world.CanReadTokens(new ResourceRef(ResourceKind.Group, group.Id), user);
        return new Sidebar(group.Name, $"/{group.FullPath}",
        [
            .. GroupSidebar.At(world.Edition.Version, group, isMember: user is not null),
            .. hasSettings ? [GroupSidebar.Settings(world.EditionOf(group), group)] : ImmutableArray<NavItem>.Empty,
        ]);
    }

    /// <summary>The sidebar of a project: its settings are there for its maintainers only.</summary>
    public static Sidebar Of(World world, Project project, User? user)
    {
        var hasSettings = world.CanReadTokens(new ResourceRef(ResourceKind.Project, project.Id), user);
        return new Sidebar(project.Name, $"/{project.FullPath}",
        [
            .. ProjectSidebar.At(world.Edition.Version, project, isMember: user is not null),
            .. hasSettings ? [ProjectSidebar.Settings(world.Edition, project)] : ImmutableArray<NavItem>.Empty,
        ]);
    }
}
