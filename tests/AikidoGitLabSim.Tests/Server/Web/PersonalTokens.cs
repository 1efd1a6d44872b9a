using System.Net;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Tests.Server.Web;

public sealed class PersonalTokens
{
    private const string Old = "/-/profile/personal_access_tokens";
    private const string New = "/-/user_settings/personal_access_tokens";

    /// <summary>What a reader of the help page meets: where the page is, how the form opens, what the button says, what becomes of an empty
    /// date.</summary>
    [Theory]
    [InlineData("self-managed/free/15.11", Old, null, "Create personal access token", null, "Your new personal access token")]
    [InlineData("gitlab.com/free/16.2", Old, null, "Create personal access token", 365, "Your new personal access token")]
    [InlineData("self-managed/premium/16.3", Old, "Add new token", "Create personal access token", 365, "Your new personal access token")]
    [InlineData("gitlab.com/ultimate/16.8", New, "Add new token", "Create personal access token", 365, "Your new personal access token")]
    [InlineData("dedicated/ultimate/18.0", New, "Add new token", "Create personal access token", 365, "Your new personal access token")]
    [InlineData("gitlab.com/premium/18.1", New, "Add new token", "Create token", -1, "Your token")]
    [InlineData("self-managed/free/18.8", New, "Add new token", "Create token", -1, "Your token")]
    [InlineData("self-managed/free/18.11", New, "Add new token", "Generate token", -1, "Your token")]
    [InlineData("gitlab.com/free/18.9", New, "Add new token", "Generate token", -1, "Your token")]
    [InlineData("gitlab.com/free/18.10", New, "Generate token", "Generate token", -1, "Your personal access token")]
    [InlineData("self-managed/free/19.1", New, "Add new token", "Generate token", -1, "Your token")]
    [InlineData("self-managed/free/19.2", New, "Generate token", "Generate token", -1, "Your personal access token")]
    public async Task The_help_page_s_steps_can_be_tried(string edition, string path, string? add, string submit, int? emptyDateDays,
        string label)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.GoAsync(path);
        await OpenFormAsync(browser, add);
        browser.Field("Expiration date").GetAttribute("value").ShouldBe("2026-12-22");
        browser.Fill("Token name", "aikido");
        browser.Fill("Expiration date", "");
        browser.Check("read_api", "read_user", "read_repository");
        await browser.PressAsync(submit);
        if (emptyDateDays == -1)
        {
            browser.Status.ShouldBe(HttpStatusCode.UnprocessableContent);
            browser.Alerts.ShouldBe(["The form contains the following errors: Expiration date is required."]);
            browser.Document.GetElementById(browser.Field("Expiration date").GetAttribute("aria-describedby")!)!.TextContent.ShouldBe(
                "Expiration date is required.");
            browser.Fill("Expiration date", "2027-03-01");
            await browser.PressAsync(submit);
        }

        browser.Field(label).GetAttribute("value").ShouldBe(browser.Secret);
        var token = Find(sim, browser.Secret.ShouldNotBeNull());
        token.Scopes.Names.ShouldBe(["read_api", "read_user", "read_repository"], ignoreOrder: true);
        token.ExpiresAt.ShouldBe(emptyDateDays switch
        {
            null => null,
            -1 => new DateOnly(2027, 3, 1),
            { } days => new DateOnly(2026, 11, 22).AddDays(days)
        });
        (await sim.Sim.GetAsync("/user", browser.Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("gitlab.com/premium/17.11", New, "Add new token", "Create personal access token")]
    [InlineData("gitlab.com/premium/18.3", New, "Add new token", "Create token")]
    [InlineData("gitlab.com/premium/18.11", New, "Generate token", "Generate token")]
    public async Task The_value_is_shown_once(string edition, string path, string add, string submit)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.GoAsync(path);
        await OpenFormAsync(browser, add);
        browser.Fill("Token name", "once");
        browser.Check("read_api");
        await browser.PressAsync(submit);
        var secret = browser.Secret.ShouldNotBeNull();
        browser.Path.ShouldNotContain(secret);
        browser.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        await browser.GoAsync(browser.Path);
        browser.Secret.ShouldBeNull();
        await browser.GoAsync(path);
        browser.Document.DocumentElement.OuterHtml.ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_value_that_nobody_came_for_is_not_kept()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync();
        await browser.GoAsync($"{New}?name=lost&scopes=read_api");
        var token = browser.Document.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        await browser.SendAsync(HttpMethod.Post, New,
            Form(token, ("name", "lost"), ("expires_at", "2027-01-01"), ("scopes][", "read_api")).Append(FromPage), follows: false);
        browser.Status.ShouldBe(HttpStatusCode.Found);
        await browser.GoAsync("/");
        await browser.GoAsync(New);
        browser.Secret.ShouldBeNull();
        browser.Text.ShouldContain("lost");
    }

    [Theory]
    [InlineData("", "2027-01-01", "read_api", "Token name is required.")]
    [InlineData("x", "", "read_api", "Expiration date is required.")]
    [InlineData("x", "not a date", "read_api", "Expiration date is required.")]
    [InlineData("x", "2027-01-01", null, "At least one scope is required.")]
    [InlineData("x", "2027-11-23", "read_api", "Expiration date must be before 2027-11-22")]
    public async Task The_newer_form_says_what_is_wrong(string name, string date, string? scope, string error)
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync();
        await browser.GoAsync(New);
        await browser.PressAsync("Add new token");
        browser.Fill("Token name", name);
        browser.Fill("Expiration date", date);
        if (scope is not null)
            browser.Check(scope);
        await browser.PressAsync("Create token");
        browser.Alerts.ShouldBe([$"The form contains the following errors: {error}"]);
        browser.Field("Token name").GetAttribute("value").ShouldBe(name);
    }

    [Theory]
    [InlineData("x", "2027-01-01", null, "Scopes can't be blank")]
    [InlineData("x", "2027-11-23", "read_api", "Expiration date must be before 2027-11-22")]
    public async Task The_older_form_leaves_it_to_the_server(string name, string date, string? scope, string error)
    {
        await using var sim = await WebSim.StartAsync("gitlab.com/premium/17.11");
        var browser = await sim.OpenAsync();
        await browser.GoAsync($"{New}?new_token=1");
        browser.Fill("Token name", name);
        browser.Fill("Expiration date", date);
        if (scope is not null)
            browser.Check(scope);
        await browser.PressAsync("Create personal access token");
        browser.Alerts.ShouldBe([$"The form contains the following error: {error}"]);
    }

    [Fact]
    public async Task A_scope_that_is_not_on_offer_is_refused()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync();
        var token = browser.Document.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        foreach (var scope in new[] { "sudo", "granular", "nonsense" })
        {
            await browser.SendAsync(HttpMethod.Post, New,
                Form(token, ("name", "x"), ("expires_at", "2027-01-01"), ("scopes][", scope)).Append(FromPage));
            (browser.Status, browser.Alerts.Single()).ShouldBe((HttpStatusCode.UnprocessableContent,
                "The form contains the following errors: Scopes can only contain available scopes"));
        }
    }

    [Theory]
    [InlineData("gitlab.com/premium/17.11", true)]
    [InlineData("gitlab.com/premium/18.3", true)]
    [InlineData("self-managed/premium/19.1", false)]
    public async Task The_date_has_a_clear_button_where_it_may_be_empty(string edition, bool drawn)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.GoAsync($"{New}?name=kept&scopes=read_api");
        var clear = browser.TestId("clear-button");
        (clear is not null).ShouldBe(drawn);
        (clear?.GetAttribute("type"), clear?.GetAttribute("aria-label")).ShouldBe(drawn ? ("button", "Clear date") : (null, null));
    }

    [Theory]
    [InlineData("gitlab.com/premium/17.11", New)]
    [InlineData("gitlab.com/premium/18.3", New)]
    [InlineData("gitlab.com/premium/18.11", New + "/legacy/new")]
    public async Task A_link_prefills_the_form_and_unknown_scopes_are_dropped(string edition, string path)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.GoAsync($"{path}?name=From+a+link&description=why&scopes=read_api,%20nonsense,read_user,sudo");
        browser.Field("Token name").GetAttribute("value").ShouldBe("From a link");
        browser.Document.QuerySelectorAll("main input[type=checkbox][checked]").Select(box => box.GetAttribute("value")).Order()
            .ShouldBe(["read_api", "read_user"]);
        browser.Document.QuerySelector("textarea")!.TextContent.ShouldBe("why");
    }

    [Fact]
    public async Task Where_there_is_a_dropdown_a_link_to_the_list_opens_no_form()
    {
        await using var sim = await WebSim.StartAsync("gitlab.com/premium/18.11");
        var browser = await sim.OpenAsync();
        await browser.GoAsync($"{New}?name=x&scopes=read_api");
        browser.Document.QuerySelector("#token-create-form").ShouldBeNull();
        await browser.GoAsync($"{New}?name=GitLab+Workflow+Extension&scopes=api");
        browser.Heading.ShouldBe("Generate legacy token");
    }

    [Theory]
    [InlineData("gitlab.com/free/16.7", Old, HttpStatusCode.OK)]
    [InlineData("gitlab.com/free/16.7", New, HttpStatusCode.NotFound)]
    [InlineData("gitlab.com/free/16.8", Old, HttpStatusCode.MovedPermanently)]
    [InlineData("gitlab.com/free/16.11", Old, HttpStatusCode.MovedPermanently)]
    [InlineData("gitlab.com/free/17.1", Old, HttpStatusCode.MovedPermanently)]
    [InlineData("gitlab.com/free/17.7", Old, HttpStatusCode.NotFound)]
    [InlineData("gitlab.com/free/17.0", New, HttpStatusCode.OK)]
    [InlineData("self-managed/free/18.11", New + "/legacy/new", HttpStatusCode.NotFound)]
    [InlineData("gitlab.com/free/18.11", New + "/legacy/new", HttpStatusCode.OK)]
    [InlineData("gitlab.com/free/18.11", New + "/granular/new", HttpStatusCode.OK)]
    public async Task Every_release_has_its_own_paths(string edition, string path, HttpStatusCode status)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.SendAsync(HttpMethod.Get, path, null, follows: false);
        browser.Status.ShouldBe(status);
        await browser.SendAsync(HttpMethod.Head, path, null, follows: false);
        (browser.Status, (await browser.Answer.Content.ReadAsByteArrayAsync()).Length).ShouldBe((status, 0));
    }

    [Theory]
    [InlineData("gitlab.com/premium/17.11", "Revoke scanner", "Revoked personal access token scanner!")]
    [InlineData("gitlab.com/premium/18.3", "Revoke", "The token was revoked successfully.")]
    [InlineData("gitlab.com/premium/18.11", "Revoke", "The token was revoked successfully.")]
    public async Task A_token_is_revoked_after_a_question(string edition, string link, string said)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.GoAsync(New);
        await browser.FollowAsync(link);
        browser.Document.QuerySelector("dialog[open] p")!.TextContent.ShouldContain("scanner");
        await browser.PressAsync("Cancel");
        browser.Document.QuerySelector("dialog").ShouldBeNull();
        (await sim.Sim.GetAsync("/user", "glpat-scanner")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await browser.FollowAsync(link);
        await browser.PressAsync("Revoke");
        browser.Alerts.ShouldBe([said]);
        (await sim.Sim.GetAsync("/user", "glpat-scanner")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Rotating_keeps_the_lifetime_and_shows_the_new_value()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync();
        await browser.GoAsync(New);
        await browser.FollowAsync("Rotate");
        await browser.PressAsync("Rotate");
        Find(sim, browser.Secret.ShouldNotBeNull()).ExpiresAt.ShouldBe(new DateOnly(2027, 1, 1));
        (await sim.Sim.GetAsync("/user", "glpat-scanner")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nobody_revokes_what_is_not_theirs()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync("joe");
        var token = browser.Document.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        await browser.SendAsync(HttpMethod.Post, $"{New}/1/revoke",
            [KeyValuePair.Create("authenticity_token", token), KeyValuePair.Create("_method", "put")]);
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
        (await sim.Sim.GetAsync("/user", "glpat-scanner")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_hostile_name_is_text()
    {
        const string name = "<script>alert(1)</script>\"'&{{x}}";
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync();
        await browser.GoAsync($"{New}?new_token=1&name={Uri.EscapeDataString(name)}");
        browser.Check("read_api");
        await browser.PressAsync("Create token");
        browser.Document.QuerySelectorAll("script").Length.ShouldBe(2, "gon and the script of the pages");
        browser.Document.QuerySelectorAll("[data-testid=field-name]").Select(cell => cell.TextContent).ShouldContain(name);
        browser.Answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'");
    }

    private static async Task OpenFormAsync(Browser browser, string? add)
    {
        if (add == "Generate token")
            await browser.GoAsync(browser.TestId("create-legacy-token-item")!.GetAttribute("href")!);
        else if (add is not null)
            await browser.PressAsync(add);
    }

    /// <summary>What the button of our own forms sends: the answer is a page, not JSON.</summary>
    internal static KeyValuePair<string, string> FromPage => KeyValuePair.Create("simulated_page", "1");

    internal static IEnumerable<KeyValuePair<string, string>> Form(string token, params (string Field, string Value)[] fields) =>
        fields.Select(field => KeyValuePair.Create($"personal_access_token[{field.Field}]", field.Value))
            .Prepend(KeyValuePair.Create("authenticity_token", token));

    internal static AccessToken Find(WebSim sim, string secret) =>
        sim.Sim.Simulator.Worlds.Default.Current.Tokens.Find(TokenDigest.Of(secret)).ShouldNotBeNull();
}
