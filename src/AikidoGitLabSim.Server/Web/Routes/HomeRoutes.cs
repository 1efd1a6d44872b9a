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
        [NamedHistory.Of("pages", "path of Edit profile", ProfileMoved, "config/routes/user_settings.rb, bracketed", ProfilePath, OldProfilePath)];

    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebPolicy.Open("GET", "/explore"), Explore),
        new(WebPolicy.SignedIn("GET", "/"), Projects),
        new(WebPolicy.SignedIn("GET", "/dashboard/projects"), Projects),
        new(WebPolicy.SignedIn("GET", "/dashboard/groups"), Groups),
        new(WebPolicy.SignedIn("GET", ProfilePath) with { Exists = ProfileMoved }, Profile),
        new(WebPolicy.SignedIn("GET", OldProfilePath), call => ProfileMoved.Holds(call.Edition.Version) ? WebAnswer.Moved(Sidebars.ProfilePath(call.Edition.Version)) : Profile(call)),
    ];

    private static WebAnswer Projects(WebCall call) => Overview(
        call, "Projects", "/dashboard/projects", Sidebars.YourWork, ListedItems.Of(call, call.World.Projects.Rows.Where(project => call.World.LevelIn(project, call.User) > AccessLevel.None)),
        "You are a member of no project.");

    private static WebAnswer Explore(WebCall call) => Overview(
        call, "Explore projects", "/explore", Sidebars.Explore, ListedItems.Of(call, call.World.Projects.Rows), "There is no project that you may see.");

    private static WebAnswer Groups(WebCall call) => Overview(
        call, "Groups", "/dashboard/groups", Sidebars.YourWork, ListedItems.Of(call, call.World.Groups.Rows.Where(group => call.World.LevelIn(group, call.User) > AccessLevel.None)),
        "You are a member of no group.");

    private static WebAnswer Profile(WebCall call)
    {
        var path = Sidebars.ProfilePath(call.Edition.Version);
        return WebAnswer.Show<ProfilePage>(new ProfileModel(Chromes.Around(call, "Edit profile", path, Sidebars.User(call.Edition.Version)), call.User.Name, call.User.Id, call.User.Email));
    }

    private static WebAnswer Overview(WebCall call, string heading, string path, Sidebar sidebar, ImmutableArray<ListedItem> items, string empty) =>
        WebAnswer.Show<OverviewPage>(new OverviewModel(Chromes.Around(call, heading, path, sidebar), heading, items) { Empty = empty, ListName = heading });
}
