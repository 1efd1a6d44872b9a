using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A GitLab page of access tokens with its form. What differs by release is a label, and the scenario says it; ids and test ids do not.</summary>
public sealed class TokenPage(IPage page)
{
    private const string Removed = "removed";

    // The legacy page has the id alone; the newer ones have the test id (new_access_token_app.vue, access_token.vue).
    public ILocator Created => page.Locator("[data-testid=created-access-token-field], #new-access-token").First;

    public ILocator Role => page.GetByLabel("Select a role", new() { Exact = true });

    public ILocator Button(string label) => page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    /// <summary>A scope's box: its accessible name begins with the scope, a description may follow.</summary>
    public ILocator Scope(string scope) => page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex($@"^{Regex.Escape(scope)}\b", RegexOptions.None, TimeSpan.FromSeconds(1)) });

    /// <summary>Presses a button, and in the menu that it opens what comes behind <c>&gt;</c>.</summary>
    public async Task PressAsync(string labels)
    {
        var way = labels.Split('>', StringSplitOptions.TrimEntries);
        await Button(way[0]).ClickAsync();
        foreach (var entry in way[1..])
            await page.GetByRole(AriaRole.Link, new() { Name = entry }).ClickAsync();
    }

    public Task NameAsync(string name) => page.GetByLabel("Token name", new() { Exact = true }).FillAsync(name);

    public Task TakeRoleAsync(string role) => Role.SelectOptionAsync(new SelectOptionValue { Label = role });

    public async Task TickAsync(IEnumerable<string> scopes)
    {
        foreach (var scope in scopes)
            await Scope(scope).CheckAsync();
    }

    /// <summary>Enters a date, or takes the one that is there away: by the button for it where there is one, else as one empties a field.</summary>
    public async Task DateAsync(string date)
    {
        var field = page.GetByLabel("Expiration date", new() { Exact = true });
        var clear = page.GetByTestId("expiry-date-group").GetByTestId("clear-button");
        if (date == Removed && await clear.CountAsync() > 0)
            await clear.ClickAsync();
        else
            await field.FillAsync(date == Removed ? "" : date);
        (await field.InputValueAsync()).ShouldBe(date == Removed ? "" : date);
    }

    /// <summary>The new token's value, taken by its reader.</summary>
    public Task<string> CopyAsync() => Created.InputValueAsync();
}
