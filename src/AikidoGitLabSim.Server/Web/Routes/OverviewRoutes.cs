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

/// <summary>The overview of a group, a project or a person.</summary>
internal static class OverviewRoutes
{
    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebPolicy.Open("GET", "/groups/{*path}", WebResourceRules.Group), call => WebAnswer.Redirect($"/{call.Request.Group.FullPath}")),
        new(WebPolicy.Open("GET", "/{*path}", WebResourceRules.Namespace), Namespace),
    ];

    private static WebAnswer Namespace(WebCall call) => call.Request.Findings switch
    {
        { TargetUser: { } user } => Person(call, user),
        { Group: { } group } => Group(call, group),
        _ => Project(call, call.Request.Project),
    };

    private static WebAnswer Person(WebCall call, User user) => WebAnswer.Show<OverviewPage>(new OverviewModel(
        Chromes.Around(call, user.Name, $"/{user.Username}"), user.Name, ListedItems.Of(call, call.World.Projects.Rows.Where(project => project.OwnerId == user.Id)))
    {
        Facts = [$"@{user.Username}", $"User ID: {Number(user.Id)}"],
        EditPath = call.Request.User?.Id == user.Id ? Sidebars.ProfilePath(call.Edition.Version) : null,
        ListName = "Personal projects",
        Empty = "No personal projects that you may see.",
    });

    private static WebAnswer Group(WebCall call, Group group)
    {
        var items = ListedItems.Of(call, call.World.Groups.Rows.Where(one => one.ParentId == group.Id))
            .AddRange(ListedItems.Of(call, call.World.Projects.Rows.Where(project => project.GroupId == group.Id)));
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

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
