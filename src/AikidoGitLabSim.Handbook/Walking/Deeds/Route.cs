using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Ways to places that the walk knows by itself.</summary>
internal static class Route
{
    private static readonly string[] Buttons = ["button"];
    private static readonly Wanted EditProfile = new("Edit profile");
    private const string Settings = "Settings";
    private const string Tokens = "Access tokens";

    /// <summary>The button of the user's menu: GitLab names it after the user.</summary>
    public static AriaNode? UserMenu(AriaTree tree) => LabelFinder.Candidates(tree, Buttons).FirstOrDefault(node =>
        node.Name.EndsWith("menu", StringComparison.OrdinalIgnoreCase)
        && node.Name.Contains("user", StringComparison.OrdinalIgnoreCase));

    /// <summary>Navigates to a place by GitLab's menus.</summary>
    /// <returns>The labels that lead there; null where the walk knows no way.</returns>
    public static async Task<IReadOnlyList<string>?> GoAsync(WalkSession session, Place place)
    {
        switch (place)
        {
            case Place.Group:
                await session.Screen.GoAsync(session.GitLab(session.Target.GroupPath));
                return ["group page"];
            case Place.UserMenu:
                return await OpenUserMenuAsync(session) ? ["avatar"] : null;
            case Place.UserSettings:
                return await ToUserSettingsAsync(session);
            case Place.Home:
                await session.Screen.GoAsync(session.GitLab(""));
                return [];
            case Place.Tokens:
                return await ToTokensAsync(session);
            default:
                return null;
        }
    }

    /// <summary>Goes to the page of access tokens of the kind that is walked.</summary>
    public static async Task<IReadOnlyList<string>?> ToTokensAsync(WalkSession session)
    {
        var way = await GoAsync(session, session.Token == TokenBranch.Group ? Place.Group : Place.UserSettings);
        if (way is null)
            return null;
        var path = new PathFollower(session, way);
        await path.FollowAsync(session.Token == TokenBranch.Group ? [Settings, Tokens] : [Tokens]);
        return session.Phase == FormPhase.Elsewhere ? null : path.Labels;
    }

    private static async Task<bool> OpenUserMenuAsync(WalkSession session)
    {
        if (session.Screen.Tree.Nodes.Any(node =>
            EditProfile.Text == LabelFinder.Shown(node) && node.Role is "link" or "menuitem" && !node.IsIn("main")))
            return true;
        if (UserMenu(session.Screen.Tree) is null)
            await session.Screen.GoAsync(session.GitLab(""));
        return UserMenu(session.Screen.Tree) is { } menu && await session.PressAsync(menu, "The avatar opens the user's menu.");
    }

    private static async Task<IReadOnlyList<string>?> ToUserSettingsAsync(WalkSession session)
    {
        if (!await OpenUserMenuAsync(session))
            return null;
        var entry = await session.NamedAsync(LabelFinder.Pressed, EditProfile);
        return entry is not null && await session.PressAsync(entry.Node, "Edit profile leads to the user's settings.")
            ? ["avatar", entry.Shown]
            : null;
    }
}
