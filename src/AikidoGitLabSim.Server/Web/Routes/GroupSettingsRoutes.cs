using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>General settings of a group, as far as tokens are touched by them (<c>app/views/groups/settings/_resource_access_token_creation.html.haml</c>).</summary>
internal static class GroupSettingsRoutes
{
    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebPolicy.SignedIn("GET", "/groups/{*path}/-/edit", WebResourceRules.Group, WebResourceRules.AdministersGroup), Show),
        new(WebPolicy.SignedIn("PATCH", "/groups/{*path}", WebResourceRules.Group, WebResourceRules.AdministersGroup, WebResourceRules.IsTopLevel), Save),
    ];

    private static string Path(WebCall call) => $"/groups/{call.Request.Group.FullPath}/-/edit";

    private static WebAnswer Show(WebCall call)
    {
        var group = call.Request.Group;
        var sidebar = Sidebars.Of(call.World, group, call.User);
        return WebAnswer.Show<GroupSettingsPage>(new GroupSettingsModel(
            Chromes.Around(call, "General settings", Path(call), sidebar),
            $"/groups/{group.FullPath}",
            group.Name,
            group.Id,
            group.ParentId is null && Licence.Allows(call.Edition, ResourceKind.Project, group.Trial),
            group.AllowTokenCreation));
    }

    private static WebAnswer Save(WebCall call)
    {
        var group = call.Request.Group;
        if (call.Text(GroupSettingsModel.TokenSetting) is { } allowed)
            call.Apply(new AllowTokenCreation(group.Id, allowed == "1"));
        call.Say(FlashKind.Notice, $"Group '{group.Name}' was successfully updated.");
        return WebAnswer.Redirect(Path(call));
    }
}
