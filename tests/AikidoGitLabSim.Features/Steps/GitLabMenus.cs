using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>GitLab's menus, used by the labels that a reader sees.</summary>
public sealed class GitLabMenus(Hand hand)
{
    /// <summary>Starts at the avatar's menu.</summary>
    public async Task FromAvatarAsync(string labels)
    {
        var way = Labels(labels);
        await hand.PressAsync(hand.Page.GetByTestId("user-menu-toggle"), "avatar");
        var entry = hand.Page.GetByRole(AriaRole.Link, new() { Name = way[0], Exact = true });
        await hand.PressAsync(entry, $"entry '{way[0]}' in the avatar's menu");
        await FollowAsync(way[1..]);
    }

    /// <summary>Follows labels in the sidebar. A label that only opens a section is opened.</summary>
    public Task FollowAsync(string labels) => FollowAsync(Labels(labels));

    private async Task FollowAsync(string[] way)
    {
        var sidebar = hand.Page.GetByTestId("super-sidebar");
        foreach (var label in way)
        {
            var link = sidebar.GetByRole(AriaRole.Link, new() { Name = label, Exact = true });
            var opener = sidebar.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });
            await hand.PressAsync(link.Or(opener).First, $"entry '{label}' in the sidebar");
        }
    }

    private static string[] Labels(string labels) => labels.Split('>', StringSplitOptions.TrimEntries);
}
