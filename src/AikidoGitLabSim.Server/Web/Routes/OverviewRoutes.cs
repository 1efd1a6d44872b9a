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
    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebPolicy.Open("GET", "/groups/{*path}", WebResourceRules.Group),
            context => WebAnswer.Redirect($"/{context.Request.Group.FullPath}")),
        new(WebPolicy.Open("GET", "/{*path}", WebResourceRules.Namespace), Namespace),
    ];

    private static WebAnswer Namespace(WebContext context) => context.Request.Findings switch
    {
        { TargetUser: { } user } => Person(context, user),
        { Group: { } group } => Group(context, group),
        _ => Project(context, context.Request.Project),
    };

    private static WebAnswer Person(WebContext context, User user) => WebAnswer.Show<OverviewPage>(new OverviewModel(
        PageLayouts.Around(context, user.Name, $"/{user.Username}"), user.Name,
        ListedItems.Of(context, context.World.Projects.Rows.Where(project => project.OwnerId == user.Id)))
    {
        Facts = [$"@{user.Username}", $"User ID: {Number(user.Id)}"],
        EditPath = context.Request.User?.Id == user.Id ? Sidebars.ProfilePath(context.Edition.Version) : null,
        ListName = "Personal projects",
        Empty = "No personal projects that you may see.",
    });

    private static WebAnswer Group(WebContext context, Group group)
    {
        var items = ListedItems.Of(context, context.World.Groups.Rows.Where(one => one.ParentId == group.Id))
            .AddRange(ListedItems.Of(context, context.World.Projects.Rows.Where(project => project.GroupId == group.Id)));
        return WebAnswer.Show<OverviewPage>(new OverviewModel(
            PageLayouts.Around(context, group.Name, $"/{group.FullPath}", Sidebars.Of(context.World, group, context.Request.User)),
            group.Name, items)
        {
            Description = group.Description,
            Facts = [$"Group ID: {Number(group.Id)}", group.Visibility.ToString()],
            ListName = "Subgroups and projects",
            Empty = "There are no subgroups or projects in this group that you may see.",
        });
    }

    private static WebAnswer Project(WebContext context, Project project)
    {
        var mayRead = context.World.CanReadCode(project, context.Request.User);
        return WebAnswer.Show<OverviewPage>(new OverviewModel(
            PageLayouts.Around(context, project.Name, $"/{project.FullPath}", Sidebars.Of(context.World, project, context.Request.User)),
            project.Name, [])
        {
            Description = project.Description,
            Facts = [$"Project ID: {Number(project.Id)}", project.Visibility.ToString(),
                .. project.Archived ? ["Archived"] : ImmutableArray<string>.Empty],
            ListName = "Files",
            Files = mayRead && project.Repository is { } repository
                ? [.. repository.Files.Keys.Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal)]
                : [],
            CloneUrl = mayRead && project.HasRepository ? $"{context.Request.BaseUrl}/{project.FullPath}.git" : null,
            Empty = mayRead ? "The repository for this project is empty." : "You do not have the right to see this project's code.",
        });
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
