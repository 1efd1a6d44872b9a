using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A GitLab page of access tokens with its form. Labels differ by release, and the scenario names them; ids do not.</summary>
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

    /// <summary>Presses a button, then each entry after a <c>&gt;</c> in the menu that it opens.</summary>
    public async Task PressAsync(string labels)
    {
        var way = labels.Split('>', StringSplitOptions.TrimEntries);
        await hand.PressAsync(Button(way[0]).Or(Link(way[0])), $"button or link '{way[0]}'");
        foreach (var entry in way[1..])
            await hand.PressAsync(_page.GetByRole(AriaRole.Link, new() { NameRegex = Beginning(entry) }), $"menu entry '{entry}'");
    }

    /// <summary>Fills in a field of text.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="text">What is written there.</param>
    public Task WriteAsync(string label, string text) =>
        hand.WriteAsync(_page.GetByLabel(label, new() { Exact = true }), $"field '{label}'", text);

    public Task TakeRoleAsync(string role) => hand.ChooseAsync(Role, "list 'Select a role'", role);

    /// <summary>Waits for a button.</summary>
    public Task SeeButtonAsync(string label) => hand.SeeAsync(Button(label), $"button '{label}'");

    /// <summary>Waits for the box of a scope.</summary>
    public Task SeeScopeAsync(string scope) => hand.SeeAsync(Scope(scope), $"scope '{scope}'");

    /// <summary>Opens the tokens of a service account from the list of service accounts.</summary>
    public async Task OpenAccountAsync(string name)
    {
        // The name of the button differs between releases; it is the only one in the account's row.
        var row = _page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });
        await hand.PressAsync(row.GetByRole(AriaRole.Button).First, $"menu of the service account '{name}'");
        const string entry = "Manage access tokens";
        await hand.PressAsync(_page.GetByText(entry, new() { Exact = true }).First, $"menu entry '{entry}'");
    }

    public async Task TickAsync(IEnumerable<string> scopes)
    {
        foreach (var scope in scopes)
            await hand.TickAsync(Scope(scope), $"scope '{scope}'");
    }

    /// <summary>Enters a date, or removes it: with the clear button where there is one, else by emptying the field.</summary>
    public async Task DateAsync(string date)
    {
        var field = _page.GetByLabel("Expiration date", new() { Exact = true });
        var clear = _page.GetByRole(AriaRole.Button, new() { Name = "Clear date", Exact = true });
        await hand.SeeAsync(field, "field 'Expiration date'");
        if (date == Removed && await clear.CountAsync() > 0)
            await hand.PressAsync(clear, "button that clears the date");
        else
            await hand.WriteAsync(field, "field 'Expiration date'", date == Removed ? "" : date);
        (await field.InputValueAsync()).ShouldBe(date == Removed ? "" : date);
    }

    /// <summary>The new token's value, copied by hand.</summary>
    public async Task<string> CopyAsync()
    {
        await hand.SeeAsync(Created, "field with the new token");
        return await Created.InputValueAsync();
    }

    /// <summary>The new token's value, as the page's button puts it on the clipboard. All pages of a browser have one clipboard.</summary>
    public async Task<string> CopyByButtonAsync()
    {
        await _page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await hand.PressAsync(_page.GetByRole(AriaRole.Button, new() { NameRegex = Beginning("Copy") }), "button that copies the token");
        await Assertions.Expect(_page.GetByText("Copied to clipboard.")).ToBeVisibleAsync();
        return await _page.EvaluateAsync<string>("navigator.clipboard.readText()");
    }
}
