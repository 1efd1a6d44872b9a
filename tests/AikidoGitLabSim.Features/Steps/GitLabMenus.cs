using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>GitLab's menus, gone through by the labels that a reader sees.</summary>
public sealed class GitLabMenus(Hand hand)
{
    /// <summary>From the menu behind the avatar on, label by label.</summary>
    public async Task FromAvatarAsync(string labels)
    {
        var way = Labels(labels);
        await hand.PressAsync(hand.Page.GetByTestId("user-menu-toggle"));
        await hand.PressAsync(hand.Page.GetByRole(AriaRole.Link, new() { Name = way[0], Exact = true }));
        await FollowAsync(way[1..]);
    }

    /// <summary>Down the sidebar, label by label; a label that only opens a part of it is opened.</summary>
    public Task FollowAsync(string labels) => FollowAsync(Labels(labels));

    private async Task FollowAsync(string[] way)
    {
        var sidebar = hand.Page.GetByTestId("super-sidebar");
        foreach (var label in way)
        {
            var link = sidebar.GetByRole(AriaRole.Link, new() { Name = label, Exact = true });
            var opener = sidebar.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });
            await hand.PressAsync(link.Or(opener).First);
        }
    }

    private static string[] Labels(string labels) => labels.Split('>', StringSplitOptions.TrimEntries);
}
