using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>Groups and projects as items of a list.</summary>
internal static class ListedItems
{
    /// <summary>The groups that the user may see, by name.</summary>
    public static ImmutableArray<ListedItem> Of(WebContext context, IEnumerable<Group> groups) =>
    [
        .. groups.Where(group => context.World.CanSee(group, context.Request.User))
            .OrderBy(group => group.FullName, StringComparer.OrdinalIgnoreCase).Select(group =>
            new ListedItem(group.FullName, $"/{group.FullPath}", group.Description, group.Visibility.ToString(),
                Role(context.World.LevelIn(group, context.Request.User)), "group")),
    ];

    /// <summary>The projects that the user may see, by name.</summary>
    public static ImmutableArray<ListedItem> Of(WebContext context, IEnumerable<Project> projects) =>
    [
        .. projects.Where(project => context.World.CanSee(project, context.Request.User))
            .OrderBy(project => project.FullName, StringComparer.OrdinalIgnoreCase).Select(project =>
            new ListedItem(project.FullName, $"/{project.FullPath}", project.Description ?? "", project.Visibility.ToString(),
                Role(context.World.LevelIn(project, context.Request.User)), "project")),
    ];

    private static string? Role(AccessLevel level) => level == AccessLevel.None ? null : level.ToString();
}
