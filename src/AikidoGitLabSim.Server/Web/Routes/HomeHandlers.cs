using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The pages that lead to the others: first page, groups, projects, people, profile.</summary>
internal static class HomeHandlers
{
    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebLaws.Explore, Explore),
        new(WebLaws.Home, Projects),
        new(WebLaws.Projects, Projects),
        new(WebLaws.Groups, Groups),
        new(WebLaws.Profile, Profile),
        new(WebLaws.OldProfile, call => WebLaws.Profile.Exists.Holds(call.Edition.Version) ? WebAnswer.Moved(Sidebars.ProfilePath(call.Edition.Version)) : Profile(call)),
        new(WebLaws.Group, call => WebAnswer.Redirect($"/{call.Request.Group.FullPath}")),
        new(WebLaws.Namespace, Namespace),
        .. WebLaws.Unsimulated.Select(law => new WebRoute(law, Unsimulated)),
    ];

    private static WebAnswer Projects(WebCall call) => Overview(
        call, "Projects", "/dashboard/projects", Sidebars.YourWork, ProjectItems(call, call.World.Projects.Rows.Where(project => call.World.LevelIn(project, call.User) > AccessLevel.None)),
        "You are a member of no project.");

    private static WebAnswer Explore(WebCall call) => Overview(
        call, "Explore projects", "/explore", Sidebars.Explore, ProjectItems(call, call.World.Projects.Rows.Where(project => call.World.CanSee(project, call.Request.User))),
        "There is no project that you may see.");

    private static WebAnswer Groups(WebCall call) => Overview(
        call, "Groups", "/dashboard/groups", Sidebars.YourWork, GroupItems(call, call.World.Groups.Rows.Where(group => call.World.LevelIn(group, call.User) > AccessLevel.None)),
        "You are a member of no group.");

    private static WebAnswer Profile(WebCall call)
    {
        var path = Sidebars.ProfilePath(call.Edition.Version);
        return WebAnswer.Show<ProfilePage>(new ProfileModel(Chromes.Around(call, "Edit profile", path, Sidebars.User(call.Edition.Version)), call.User.Name, call.User.Id, call.User.Email));
    }

    private static WebAnswer Namespace(WebCall call) => call.Request.Findings switch
    {
        { TargetUser: { } user } => Person(call, user),
        { Group: { } group } => Group(call, group),
        _ => Project(call, call.Request.Project),
    };

    private static WebAnswer Person(WebCall call, User user) => WebAnswer.Show<OverviewPage>(new OverviewModel(
        Chromes.Around(call, user.Name, $"/{user.Username}"), user.Name, ProjectItems(call, call.World.Projects.Rows.Where(project => project.OwnerId == user.Id)))
    {
        Facts = [$"@{user.Username}", $"User ID: {Number(user.Id)}"],
        EditPath = call.Request.User?.Id == user.Id ? Sidebars.ProfilePath(call.Edition.Version) : null,
        ListName = "Personal projects",
        Empty = "No personal projects that you may see.",
    });

    private static WebAnswer Group(WebCall call, Group group)
    {
        var items = GroupItems(call, call.World.Groups.Rows.Where(one => one.ParentId == group.Id))
            .AddRange(ProjectItems(call, call.World.Projects.Rows.Where(project => project.GroupId == group.Id)));
        return WebAnswer.Show<OverviewPage>(new OverviewModel(
            Chromes.Around(call, group.Name, $"/{group.FullPath}", Sidebars.Of(call.World, group, call.Request.User)), group.Name, items)
        {
            Description = group.Description,
            Facts = [$"Group ID: {Number(group.Id)}", group.Visibility.ToString()],
            ListName = "Subgroups and projects",
            Empty = "There are no subgroups or projects in this group that you may see.",
        });
    }

    private static WebAnswer Project(WebCall call, Project project)
    {
        var mayRead = call.World.CanReadCode(project, call.Request.User);
        return WebAnswer.Show<OverviewPage>(new OverviewModel(
            Chromes.Around(call, project.Name, $"/{project.FullPath}", Sidebars.Of(call.World, project, call.Request.User)), project.Name, [])
        {
            Description = project.Description,
            Facts = [$"Project ID: {Number(project.Id)}", project.Visibility.ToString(), .. project.Archived ? ["Archived"] : ImmutableArray<string>.Empty],
            ListName = "Files",
            Files = mayRead && project.Repository is { } repository ? [.. repository.Files.Keys.Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal)] : [],
            CloneUrl = mayRead && project.HasRepository ? $"{call.Request.BaseUrl}/{project.FullPath}.git" : null,
            Empty = mayRead ? "The repository for this project is empty." : "You do not have the right to see this project's code.",
        });
    }

    private static WebAnswer Unsimulated(WebCall call) => WebAnswer.Show<PlainPage>(
        new PlainModel(
            Chromes.Around(call, "Not simulated", call.Request.Path, call.Request.Findings.Group is { } group ? Sidebars.Of(call.World, group, call.User)
                : call.Request.Findings.Project is { } project ? Sidebars.Of(call.World, project, call.User)
                : call.Request.User is null ? null
                : call.Request.Path.StartsWith("/-/", StringComparison.Ordinal) ? Sidebars.User(call.Edition.Version)
                : Sidebars.YourWork),
            "This page is not simulated",
            "GitLab has a page here. This simulator covers access tokens and what they allow, not this page."),
        StatusCodes.Status501NotImplemented);

    private static WebAnswer Overview(WebCall call, string heading, string path, Sidebar sidebar, ImmutableArray<ListedItem> items, string empty) =>
        WebAnswer.Show<OverviewPage>(new OverviewModel(Chromes.Around(call, heading, path, sidebar), heading, items) { Empty = empty, ListName = heading });

    private static ImmutableArray<ListedItem> GroupItems(WebCall call, IEnumerable<Group> groups) =>
    [
        .. groups.Where(group => call.World.CanSee(group, call.Request.User)).OrderBy(group => group.FullName, StringComparer.OrdinalIgnoreCase).Select(group =>
            new ListedItem(group.FullName, $"/{group.FullPath}", group.Description, group.Visibility.ToString(), Role(call.World.LevelIn(group, call.Request.User)), "group")),
    ];

    private static ImmutableArray<ListedItem> ProjectItems(WebCall call, IEnumerable<Project> projects) =>
    [
        .. projects.Where(project => call.World.CanSee(project, call.Request.User)).OrderBy(project => project.FullName, StringComparer.OrdinalIgnoreCase).Select(project =>
            new ListedItem(project.FullName, $"/{project.FullPath}", project.Description ?? "", project.Visibility.ToString(), Role(call.World.LevelIn(project, call.Request.User)), "project")),
    ];

    private static string? Role(AccessLevel level) => level == AccessLevel.None ? null : level.ToString();

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
