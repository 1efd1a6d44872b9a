using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>General settings of a group, as far as tokens are touched by them
/// (<c>app/views/groups/settings/_resource_access_token_creation.html.haml</c>).</summary>
internal static class GroupSettingsRoutes
{
    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebPolicy.SignedIn("GET", "/groups/{*path}/-/edit", WebResourceRules.Group, WebResourceRules.AdministersGroup), Show),
        new(WebPolicy.SignedIn("PATCH", "/groups/{*path}", WebResourceRules.Group, WebResourceRules.AdministersGroup,
            WebResourceRules.IsTopLevel), Save),
    ];

    private static string Path(WebContext context) => $"/groups/{context.Request.Group.FullPath}/-/edit";

    private static WebAnswer Show(WebContext context)
    {
        var group = context.Request.Group;
        var sidebar = Sidebars.Of(context.World, group, context.User);
        return WebAnswer.Show<GroupSettingsPage>(new GroupSettingsModel(
            PageLayouts.Around(context, "General settings", Path(context), sidebar),
            $"/groups/{group.FullPath}",
            group.Name,
            group.Id,
            group.ParentId is null && Licence.Allows(context.World.EditionOf(group), ResourceKind.Project, group.IsOnTrial),
            group.AllowTokenCreation));
    }

    private static WebAnswer Save(WebContext context)
    {
        var group = context.Request.Group;
        if (context.Text(GroupSettingsModel.TokenSetting) is { } allowed)
            context.Apply(new AllowTokenCreation(group.Id, allowed == "1"));
        context.Say(FlashKind.Notice, $"Group '{group.Name}' was successfully updated.");
        return WebAnswer.Redirect(Path(context));
    }
}
