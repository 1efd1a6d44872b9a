using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The pages that lead to the others: first page, groups, projects, profile.</summary>
internal static class HomeRoutes
{
    private const string ProfilePath = "/-/user_settings/profile";
    private const string OldProfilePath = "/-/profile";

    private static readonly VersionRange ProfileMoved = VersionRange.From("17.0");

    /// <summary>What changed about the paths over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("pages", "path of Edit profile", ProfileMoved, "config/routes/user_settings.rb, bracketed", ProfilePath,
            OldProfilePath)];

    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebPolicy.Open("GET", "/explore"), Explore),
        new(WebPolicy.SignedIn("GET", "/"), Projects),
        new(WebPolicy.SignedIn("GET", "/dashboard/projects"), Projects),
        new(WebPolicy.SignedIn("GET", "/dashboard/groups"), Groups),
        new(WebPolicy.SignedIn("GET", ProfilePath) with { Exists = ProfileMoved }, Profile),
        new(WebPolicy.SignedIn("GET", OldProfilePath), context => ProfileMoved.Holds(context.Edition.Version)
            ? WebAnswer.Moved(Sidebars.ProfilePath(context.Edition.Version))
            : Profile(context)),
    ];

    private static WebAnswer Projects(WebContext context) => Overview(
        context, "Projects", "/dashboard/projects", Sidebars.YourWork, ListedItems.Of(context,
            context.World.Projects.Rows.Where(project => context.World.LevelIn(project, context.User) > AccessLevel.None)),
        "You are a member of no project.");

    private static WebAnswer Explore(WebContext context) => Overview(
        context, "Explore projects", "/explore", Sidebars.Explore, ListedItems.Of(context, context.World.Projects.Rows),
        "There is no project that you may see.");

    private static WebAnswer Groups(WebContext context) => Overview(
        context, "Groups", "/dashboard/groups", Sidebars.YourWork, ListedItems.Of(context,
            context.World.Groups.Rows.Where(group => context.World.LevelIn(group, context.User) > AccessLevel.None)),
        "You are a member of no group.");

    private static WebAnswer Profile(WebContext context)
    {
        var path = Sidebars.ProfilePath(context.Edition.Version);
        return WebAnswer.Show<ProfilePage>(new ProfileModel(PageLayouts.Around(context, "Edit profile", path,
            Sidebars.User(context.Edition.Version)), context.User.Name, context.User.Id, context.User.Email));
    }

    private static WebAnswer Overview(WebContext context, string heading, string path, Sidebar sidebar, ImmutableArray<ListedItem> items,
        string empty) =>
        WebAnswer.Show<OverviewPage>(new OverviewModel(PageLayouts.Around(context, heading, path, sidebar), heading, items)
        {
            Empty = empty, ListName = heading,
        });
}
