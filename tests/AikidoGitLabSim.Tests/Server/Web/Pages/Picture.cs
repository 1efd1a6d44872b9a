using AikidoGitLabSim.Support.Browser;

namespace AikidoGitLabSim.Tests.Server.Web.Pages;

/// <summary>A picture of a page.</summary>
/// <param name="File">Its file, without folder and ending.</param>
/// <param name="Edition">Whose page.</param>
/// <param name="OpenAsync">How one gets there.</param>
internal sealed record Picture(string File, string Edition, Func<EditionBrowser, Task> OpenAsync)
{
    private const string GroupTokens = "/groups/acme/-/settings/access_tokens";

    /// <summary>What is at the upper edge, as a CSS selector.</summary>
    public string Top { get; init; } = "body";

    public Look Look { get; init; } = new() { Width = 1000, Height = 620, Traced = false };

    /// <summary>The journey, for the README.</summary>
    public static readonly IReadOnlyList<Picture> Journey =
    [
        new("sign-in", "gitlab.com/premium/18.11", incoming => incoming.GoAsync("/users/sign_in")) { Look = Dark() },
        new("personal-token-form", "self-managed/premium/18.3", PersonalFormAsync) { Top = ".token-form" },
        new("generate-token-menu", "gitlab.com/premium/19.1", async incoming =>
        {
            await incoming.SignInAsync();
            await incoming.GoToPersonalTokensAsync();
        }) { Top = ".statistics" },
        new("group-token-form", "gitlab.com/premium/18.11", GroupFormAsync) { Top = ".token-form" },
        new("free-group", "gitlab.com/free/18.11", async incoming =>
        {
            await incoming.SignInAsync();
            await incoming.GoAsync(GroupTokens);
        }),
        new("aikido-not-taken", "gitlab.com/premium/18.11", incoming => incoming.HandOverAsync(EditionBrowser.Wanting))
        {
            Look = new() { Width = 720, Height = 640, Traced = false },
        },
    ];

    /// <summary>For reviews of the stylesheet: narrow, dark, and the bars of other releases.</summary>
    public static readonly IReadOnlyList<Picture> Others =
    [
        new("narrow-sign-in", "gitlab.com/premium/18.11", incoming => incoming.GoAsync("/users/sign_in")) { Look = Narrow() },
        new("narrow-personal-form", "self-managed/premium/18.3", PersonalFormAsync) { Look = Narrow() },
        new("narrow-group-form", "gitlab.com/premium/18.11", GroupFormAsync) { Look = Narrow() },
        new("narrow-aikido", "gitlab.com/premium/18.11", incoming => incoming.HandOverAsync(EditionBrowser.Wanting)) { Look = Narrow() },
        new("dark-personal-form", "self-managed/premium/18.3", PersonalFormAsync) { Look = Dark() },
        new("dark-token-made", "self-managed/premium/18.3", MakeAsync) { Look = Dark() },
        new("dark-aikido", "gitlab.com/premium/18.11", incoming => incoming.HandOverAsync(EditionBrowser.Good)) { Look = Dark() },
        new("bars-15.11", "self-managed/premium/15.11", PersonalFormAsync),
        new("bars-16.1", "self-managed/premium/16.1", GroupFormAsync),
        new("bars-18.6", "self-managed/premium/18.6", PersonalFormAsync),
        new("dialog-16.3", "self-managed/premium/16.3", RevokeAsync),
    ];

    private static Look Narrow() => new() { Width = 375, Height = 760, Traced = false };

    private static Look Dark() => new() { Width = 1000, Height = 620, Colours = Microsoft.Playwright.ColorScheme.Dark, Traced = false };

    private static async Task PersonalFormAsync(EditionBrowser incoming)
    {
        await incoming.SignInAsync();
        await incoming.GoAsync(incoming.PersonalForm);
        await incoming.FillInAsync("read_api", "read_user", "read_repository");
    }

    private static async Task GroupFormAsync(EditionBrowser incoming)
    {
        await incoming.SignInAsync();
        await incoming.GoAsync($"{GroupTokens}?new_token=1");
        await incoming.FillInAsync("read_api", "read_repository");
        await incoming.Page.GetByLabel("Select a role", new() { Exact = true })
            .SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Reporter" });
    }

    private static async Task MakeAsync(EditionBrowser incoming)
    {
        await PersonalFormAsync(incoming);
        await incoming.MakeAsync();
    }

    private static async Task RevokeAsync(EditionBrowser incoming)
    {
        await incoming.SignInAsync();
        await incoming.GoAsync(incoming.PersonalTokens);
        await incoming.Page.Locator("[data-testid=revoke-button], [data-qa-selector=revoke_button]").First.ClickAsync();
    }
}
