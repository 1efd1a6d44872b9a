using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A GitLab page of access tokens with its form. What differs by release is a label, and the scenario says it; ids and test ids do not.</summary>
public sealed class TokenPage(Hand hand)
{
    private const string Removed = "removed";

    private readonly IPage _page = hand.Page;

    // The legacy page has the id alone; the newer ones have the test id (new_access_token_app.vue, access_token.vue).
    public ILocator Created => _page.Locator("[data-testid=created-access-token-field], #new-access-token").First;

    public ILocator Role => _page.GetByLabel("Select a role", new() { Exact = true });

    public ILocator Button(string label) => _page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    private ILocator Link(string label) => _page.GetByRole(AriaRole.Link, new() { Name = label, Exact = true });

    /// <summary>A scope's box: its accessible name begins with the scope, a description may follow.</summary>
    public ILocator Scope(string scope) => _page.GetByRole(AriaRole.Checkbox, new() { NameRegex = Beginning(scope) });

    private static Regex Beginning(string name) => new($@"^{Regex.Escape(name)}\b", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Presses a button, and in the menu that it opens what comes behind <c>&gt;</c>.</summary>
    public async Task PressAsync(string labels)
    {
        var way = labels.Split('>', StringSplitOptions.TrimEntries);
        await hand.PressAsync(Button(way[0]).Or(Link(way[0])));
        foreach (var entry in way[1..])
            await hand.PressAsync(_page.GetByRole(AriaRole.Link, new() { NameRegex = Beginning(entry) }));
    }

    /// <summary>Fills in a field of text.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="text">What is written there.</param>
    public Task WriteAsync(string label, string text) => hand.WriteAsync(_page.GetByLabel(label, new() { Exact = true }), text);

    public Task TakeRoleAsync(string role) => hand.ChooseAsync(Role, role);

    public async Task TickAsync(IEnumerable<string> scopes)
    {
        foreach (var scope in scopes)
            await hand.TickAsync(Scope(scope));
    }

    /// <summary>Enters a date, or takes the one that is there away: by the button for it where there is one, else as one empties a field.</summary>
    public async Task DateAsync(string date)
    {
        var field = _page.GetByLabel("Expiration date", new() { Exact = true });
        var clear = _page.GetByTestId("expiry-date-group").GetByTestId("clear-button");
        if (date == Removed && await clear.CountAsync() > 0)
            await hand.PressAsync(clear);
        else
            await hand.WriteAsync(field, date == Removed ? "" : date);
        (await field.InputValueAsync()).ShouldBe(date == Removed ? "" : date);
    }

    /// <summary>The new token's value, taken by its reader.</summary>
    public Task<string> CopyAsync() => Created.InputValueAsync();

    /// <summary>The new token's value, as the page's button puts it on the clipboard. All pages of a browser have one clipboard.</summary>
    public async Task<string> CopyByButtonAsync()
    {
        await _page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await hand.PressAsync(_page.GetByTestId("copy-token-button"));
        await Assertions.Expect(_page.GetByText("Copied to clipboard.")).ToBeVisibleAsync();
        return await _page.EvaluateAsync<string>("navigator.clipboard.readText()");
    }
}
