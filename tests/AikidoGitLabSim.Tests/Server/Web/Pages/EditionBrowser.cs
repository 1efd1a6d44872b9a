using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Tests.Server.Web.Pages;

/// <summary>A browser at a GitLab of some edition, with a company that is the same in all of them. It is 22 November 2026, and the clock
/// stands still.</summary>
internal sealed class EditionBrowser : IAsyncDisposable
{
    /// <summary>A group token that lacks the scope that opens the API.</summary>
    public const string Wanting = "glpat-sim-wanting-group-token";

    /// <summary>A group token that has all that Aikido asks for.</summary>
    public const string Good = "glpat-sim-good-group-token-1";

    private const string Company = $$"""
        clock: 2026-11-22T09:00:00Z
        frozen: true
        users: [ { username: root, name: Administrator, admin: true, createdAt: 2024-03-01 }, { username: mara, name: Mara Doe,
            createdAt: 2024-03-01 }, { username: joe, name: Joe Roe, createdAt: 2024-03-01 } ]
        groups:
          - { path: acme, name: Acme, description: All that Acme makes, createdAt: 2024-04-01, members: { mara: owner, joe: developer } }
          - { path: acme/platform, name: Platform, createdAt: 2024-04-01 }
        projects: [ { path: acme/shop, name: Shop, description: The web shop, createdAt: 2024-05-01 }, { path: mara/notes, name: Notes,
            createdAt: 2024-05-01 } ]
        tokens:
          - { kind: personal, user: mara, name: backup, scopes: [read_api, read_repository], createdAt: 2026-09-01, expiresAt: 2027-03-01,
              lastUsedAt: 2026-11-21T08:00:00Z }
          - { kind: personal, user: mara, name: old laptop, scopes: [api], createdAt: 2026-05-01, expiresAt: 2026-10-01 }
          - { kind: group, group: acme, name: scanner, access: reporter, scopes: [read_repository], createdAt: 2026-10-01,
              expiresAt: 2027-06-01, secret: {{Wanting}} }
          - { kind: group, group: acme, name: aikido, access: reporter, scopes: [read_api, read_repository], createdAt: 2026-10-01,
              expiresAt: 2027-06-01, secret: {{Good}} }
          - { kind: project, project: acme/shop, name: ci, access: maintainer, scopes: [read_repository], createdAt: 2026-10-01,
              expiresAt: 2027-06-01 }
        """;

    private const string ServiceAccount = """

          - { kind: service-account, group: acme, username: scanbot, userDisplayName: Scan Bot, access: reporter, name: nightly,
              scopes: [read_api], createdAt: 2026-10-01, expiresAt: 2027-06-01 }
        """;

    private const string AikidoPage = "/onboarding/gitlab/update-workspace-access-token";

    private readonly Sim _sim;
    private readonly BrowserSession _session;
    private readonly Edition _edition;

    private EditionBrowser(Sim sim, BrowserSession session, Edition edition) => (_sim, _session, _edition) = (sim, session, edition);

    public IPage Page => _session.Page;

    /// <summary>The path of the page of one's own tokens.</summary>
    public string PersonalTokens => TokenPageLayouts.PersonalPath(_edition.Version);

    /// <summary>The path of the form for a token of one's own.</summary>
    public string PersonalForm => HasMenu ? $"{PersonalTokens}/legacy/new" : $"{PersonalTokens}?new_token=1";

    /// <summary>The path of the page of the service account's tokens.</summary>
    public string ServiceAccountTokens =>
        FormattableString.Invariant(
            $"/groups/acme/-/settings/service_accounts/{_sim.Simulator.Worlds.Default.Current.Users.Rows.Single(user =>
                user.Username == "scanbot").Id}/access_tokens");

    private bool HasMenu => TokenPageLayouts.OfPersonal(_edition) == TokenPageLayout.Dropdown;

    public static async Task<EditionBrowser> StartAsync(SharedBrowser browser, Edition edition, Look look)
    {
        var account = TokenPageLayouts.ServiceAccounts.Holds(edition.Version) && Licence.AllowsServiceAccounts(edition)
            ? ServiceAccount
            : "";
        var sim = await Sim.StartAsync($"edition: {edition}\n{Company}{account}", onPort: true);
        var session = await browser.OpenAsync(look);
        session.Context.SetDefaultTimeout(10_000);
        return new(sim, session, edition);
    }

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(_sim.Simulator.GitLabUrl, path).ToString());

    public async Task SignInAsync()
    {
        await GoAsync("/users/sign_in");
        await Page.GetByLabel("Username or primary email").FillAsync("mara");
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync("sim-password");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Page.GetByTestId("user-menu-toggle").WaitForAsync();
    }

    /// <summary>Opens the page of one's own tokens and, where the way to a form is a menu, that.</summary>
    public async Task GoToPersonalTokensAsync()
    {
        await GoAsync(PersonalTokens);
        if (HasMenu)
            await Page.GetByRole(AriaRole.Button, new() { Name = "Generate token" }).ClickAsync();
    }

    /// <summary>Fills in the form that is shown.</summary>
    public async Task FillInAsync(params string[] scopes)
    {
        await Page.GetByLabel("Token name", new() { Exact = true }).FillAsync("Aikido");
        foreach (var scope in scopes)
            await Page.GetByRole(AriaRole.Checkbox, new() { Name = scope, Exact = true }).CheckAsync();
    }

    /// <summary>Creates the token and removes its value from the page.</summary>
    public async Task MakeAsync()
    {
        await Page.Locator("[data-testid=create-token-button], [data-qa-selector=create_token_button]").ClickAsync();
        await Page.Locator("[data-testid=created-access-token-field], #new-access-token").First.WaitForAsync();
        await _session.StrikeAsync(new Secrets([]));
    }

    public Task GoToAikidoAsync(string path = AikidoPage) => Page.GotoAsync(new Uri(_sim.Simulator.AikidoUrl, path).ToString());

    /// <summary>Pastes a token on Aikido's page and waits for what it says.</summary>
    public async Task HandOverAsync(string token)
    {
        await GoToAikidoAsync();
        await Page.GetByLabel("Access token").FillAsync(token);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Update token" }).ClickAsync();
        await Page.GetByTestId("verdict").WaitForAsync();
    }

    /// <summary>What a screen reader announces, without the edition's name and the port: those differ by themselves.</summary>
    public async Task<string> ReadAsync(string part)
    {
        var text = await Page.Locator(part).AriaSnapshotAsync();
        var banner = Page.GetByTestId("simulation-banner").Locator("strong");
        var edition = await banner.CountAsync() > 0 ? await banner.InnerTextAsync() : null;
        text = text.Replace(_sim.Simulator.GitLabUrl.GetLeftPart(UriPartial.Authority), "https://gitlab.example.com",
            StringComparison.Ordinal)
            .Replace(_sim.Simulator.GitLabUrl.Authority, "gitlab.example.com", StringComparison.Ordinal);
        return edition is null ? text : text.Replace(edition, "Simulated (edition)", StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _sim.DisposeAsync();
    }
}
