using System.Net;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Tests.Server.Web;

public sealed class GroupTokens
{
    private const string Page = "/groups/acme/-/settings/access_tokens";

    [Theory]
    [InlineData("self-managed/free/15.11", "Access Tokens", "Group Access Tokens", null, AccessLevel.Guest)]
    [InlineData("gitlab.com/premium/17.2", "Access Tokens", "Group Access Tokens", "Add new token", AccessLevel.Reporter)]
    [InlineData("gitlab.com/premium/17.3", "Access tokens", "Group access tokens", "Add new token", AccessLevel.Maintainer)]
    [InlineData("self-managed/free/19.5", "Access tokens", "Group access tokens", "Add new token", AccessLevel.Owner)]
    public async Task A_group_s_owner_makes_a_token_without_read_user(string edition, string item, string heading, string? add,
        AccessLevel level)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.GoAsync("/acme");
        browser.Document.QuerySelectorAll("summary").Select(summary => summary.TextContent.Trim()).ShouldContain("Settings");
        await browser.FollowAsync(item);
        (browser.Path, browser.Heading).ShouldBe((Page, heading));
        if (add is not null)
            await browser.PressAsync(add);
        browser.Document.QuerySelector("#js-new-access-token-form option[selected]")!.TextContent.ShouldBe("Guest");
        browser.Document.QuerySelector("#resource_access_token_scopes_read_api").ShouldNotBeNull();
        browser.Document.QuerySelector("#resource_access_token_scopes_read_user").ShouldBeNull();
        browser.Fill("Token name", "aikido");
        browser.Check("read_api", "read_repository");
        browser.Choose("Select a role", level.ToString());
        await browser.PressAsync("Create group access token");
        browser.Alerts.ShouldContain("Your new group access token has been created.");
        var world = sim.Sim.Simulator.Worlds.Default.Current;
        var token = world.Tokens.Find(TokenDigest.Of(browser.Field("Your new group access token").GetAttribute("value")!))
            .ShouldNotBeNull();
        world.LevelIn(new ResourceRef(ResourceKind.Group, 1), world.Users.Find(token.UserId)).ShouldBe(level);
    }

    [Theory]
    [InlineData("gitlab.com/free/18.3", Page)]
    [InlineData("gitlab.com/free/18.3", "/acme/shop/-/settings/access_tokens")]
    public async Task On_the_Free_tier_of_GitLab_com_the_page_opens_and_makes_nothing(string edition, string page)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.GoAsync(page);
        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Text.ShouldContain(page == Page
            ? "Group access token creation is disabled in this group."
            : "Project access token creation is disabled in this group.");
        browser.TestId("add-new-token-button").ShouldBeNull();
        await browser.GoAsync($"{page}?new_token=1");
        browser.Document.QuerySelector("#js-new-access-token-form").ShouldBeNull();
        var token = browser.Document.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        await browser.SendAsync(HttpMethod.Post, page, [KeyValuePair.Create("authenticity_token", token),
            KeyValuePair.Create("resource_access_token[name]", "x"), KeyValuePair.Create("resource_access_token[scopes][]", "api")]);
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Since_September_2026_a_card_offers_Premium()
    {
        await using var sim = await WebSim.StartAsync("gitlab.com/free/19.4");
        var browser = await sim.OpenAsync();
        await browser.GoAsync(Page);
        browser.TestId("premium-card")!.TextContent.ShouldContain("Try group access tokens with Premium");
        browser.Buttons.ShouldBe(["Upgrade to Premium", "Explore plans"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("joe", Page)]
    [InlineData("joe", "/groups/acme/-/edit")]
    [InlineData("joe", "/groups/acme/-/settings/service_accounts")]
    [InlineData("mara", "/groups/nothing/-/settings/access_tokens")]
    [InlineData("mara", "/nothing/at/all")]
    public async Task Without_the_right_there_is_no_such_page(string user, string path)
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync(user);
        await browser.GoAsync(path);
        (browser.Status, browser.Heading).ShouldBe((HttpStatusCode.NotFound, "404: Page not found"));
    }

    [Fact]
    public async Task Who_is_no_owner_has_no_settings()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync("joe");
        await browser.GoAsync("/acme");
        browser.Text.ShouldNotContain("Settings");
        await browser.GoAsync("/acme/shop");
        browser.Link("Access tokens").GetAttribute("href").ShouldBe("/acme/shop/-/settings/access_tokens");
    }

    [Fact]
    public async Task A_visitor_sees_what_is_public()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = sim.Open();
        await browser.GoAsync("/open");
        browser.Heading.ShouldBe("Open");
        await browser.GoAsync("/acme");
        browser.Path.ShouldBe("/users/sign_in");
    }

    [Fact]
    public async Task The_setting_of_the_group_takes_the_form_away_and_leaves_revoking()
    {
        await using var sim = await WebSim.StartAsync("self-managed/premium/18.3");
        var browser = await sim.OpenAsync();
        await browser.GoAsync("/groups/acme/-/edit");
        ((AngleSharp.Html.Dom.IHtmlInputElement)browser.Field(
            "Users can create project access tokens and group access tokens in this group")).IsChecked = false;
        await browser.PressAsync("Save changes");
        browser.Alerts.ShouldBe(["Group 'Acme' was successfully updated."]);
        await browser.GoAsync(Page);
        browser.TestId("token-creation-disabled").ShouldNotBeNull();
        browser.Link("group settings").GetAttribute("href").ShouldBe("/groups/acme/-/edit");
        await browser.FollowAsync("Revoke robot");
        await browser.PressAsync("Revoke");
        browser.Alerts.ShouldBe(["Revoked access token robot!"]);
        browser.TestId("active-tokens")!.TextContent.ShouldContain("This group has no active access tokens.");
        browser.TestId("inactive-access-tokens")!.TextContent.ShouldContain("robot");
    }

    [Fact]
    public async Task A_maintainer_cannot_make_an_owner_of_the_project()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync("joe");
        await browser.GoAsync("/acme/shop/-/settings/access_tokens?new_token=1");
        browser.Document.QuerySelectorAll("option").Select(option => option.TextContent)
            .ShouldBe(["Guest", "Planner", "Reporter", "Developer", "Maintainer"]);
        var token = browser.Document.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        foreach (var (level, error) in new[] { ("50", "Access level of the token contains permissions not held by the creating user"),
            ("99", "Access level is not included in the list") })
        {
            await browser.SendAsync(HttpMethod.Post, "/acme/shop/-/settings/access_tokens",
                [KeyValuePair.Create("authenticity_token", token), KeyValuePair.Create("resource_access_token[name]", "x"),
                    KeyValuePair.Create("resource_access_token[scopes][]", "api"),
                    KeyValuePair.Create("resource_access_token[access_level]", level), PersonalTokens.FromPage]);
            (browser.Status, browser.Alerts.Single()).ShouldBe((HttpStatusCode.UnprocessableContent,
                $"The form contains the following error: {error}"));
        }
    }

    [Fact]
    public async Task A_former_path_of_a_project_leads_to_the_present_one()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync();
        await browser.GoAsync("/acme/old-shop");
        (browser.Path, browser.Heading).ShouldBe(("/acme/shop", "Shop"));
    }

    [Fact]
    public async Task A_service_account_gets_a_token_and_goes_by_its_name()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync();
        await browser.GoAsync("/groups/acme/-/settings/service_accounts");
        await browser.PressAsync("Add service account");
        browser.Fill("Name", "AikidoSec");
        browser.Fill("Username (optional)", "aikidosec");
        await browser.PressAsync("Create");
        browser.Alerts.ShouldBe(["The service account was created."]);
        await browser.FollowAsync("Manage access tokens");
        await browser.PressAsync("Add new token");
        browser.Fill("Token name", "scan");
        browser.Check("read_api", "read_user");
        await browser.PressAsync("Create token");
        var answer = await sim.Sim.GetAsync("/user", browser.Field("Your token").GetAttribute("value"));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"aikidosec\"");

        await browser.GoAsync("/groups/acme/-/settings/service_accounts");
        await browser.FollowAsync("Delete account");
        browser.Fill("To confirm, type AikidoSec", "something else");
        await browser.PressAsync("Delete user");
        browser.Text.ShouldContain("Name not matching");
        browser.Fill("To confirm, type AikidoSec", "AikidoSec");
        await browser.PressAsync("Delete user");
        browser.Text.ShouldContain("No service accounts");
    }

    [Theory]
    [InlineData("gitlab.com/premium/17.10", HttpStatusCode.NotFound)]
    [InlineData("gitlab.com/premium/17.11", HttpStatusCode.OK)]
    [InlineData("gitlab.com/free/18.3", HttpStatusCode.NotFound)]
    public async Task Service_accounts_have_their_releases_and_tiers(string edition, HttpStatusCode status)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.GoAsync("/groups/acme/-/settings/service_accounts");
        browser.Status.ShouldBe(status);
    }
}
