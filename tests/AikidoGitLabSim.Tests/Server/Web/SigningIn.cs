using System.Net;

namespace AikidoGitLabSim.Tests.Server.Web;

public sealed class SigningIn
{
    private const string Contact = "Please contact your GitLab administrator if you think this is an error.";
    private const string Tokens = "/-/user_settings/personal_access_tokens";

    [Theory]
    [InlineData("mara", "sim-password", null)]
    [InlineData("MARA@example.com", "sim-password", null)]
    [InlineData("mara", "wrong", "Invalid login or password.")]
    [InlineData("nobody", "sim-password", "Invalid login or password.")]
    [InlineData("lena", "wrong", "Invalid login or password.")]
    [InlineData("lena", "sim-password", $"Your account has been blocked. {Contact}")]
    [InlineData("pia", "sim-password", $"Your account is pending approval from your GitLab administrator and hence blocked. {Contact}")]
    [InlineData("una", "sim-password",
        "Please confirm your email address To continue, you need to select the link in the confirmation email we sent to verify your email "
            + "address. If you didn't get our email, select Resend confirmation email.")]
    public async Task Name_and_password_have_to_be_right_and_the_account_alive(string login, string password, string? refusal)
    {
        await using var sim = await WebSim.StartAsync();
        var browser = sim.Open();
        await browser.SignInAsync(login, password);
        browser.Alerts.ShouldBe(refusal is null ? [] : [refusal]);
        browser.Heading.ShouldBe(refusal is null ? "Projects" : "Sign in");
        (browser.TestId("user-menu-toggle") is null).ShouldBe(refusal is not null);
    }

    [Fact]
    public async Task A_deactivated_user_is_active_again()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync("dora");
        browser.Alerts.ShouldBe(["Welcome back! Your account had been deactivated due to inactivity but is now reactivated."]);
        sim.Sim.Simulator.Worlds.Default.Current.FindUser("dora")!.State.ShouldBe(AikidoGitLabSim.GitLab.Users.UserState.Active);
    }

    [Fact]
    public async Task An_expired_password_opens_one_page_only_until_it_is_replaced()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync("eve");
        browser.Heading.ShouldBe("Set up new password");
        await browser.GoAsync(Tokens);
        browser.Heading.ShouldBe("Set up new password");
        browser.Fill("Current password", "sim-password");
        browser.Fill("New password", "another-password");
        browser.Fill("Password confirmation", "another-password");
        await browser.PressAsync("Set new password");
        browser.Alerts.ShouldBe(["Password successfully changed"]);
        await browser.SignInAsync("eve", "another-password");
        browser.Heading.ShouldBe("Projects");
    }

    [Theory]
    [InlineData("wrong", "another-password", "another-password", "You must provide a valid current password.")]
    [InlineData("sim-password", "another-password", "a-third-password", "Password confirmation doesn't match Password")]
    [InlineData("sim-password", "short", "short", "Password is too short (minimum is 8 characters)")]
    public async Task A_new_password_has_to_be_in_order(string current, string wanted, string again, string refusal)
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync("eve");
        browser.Fill("Current password", current);
        browser.Fill("New password", wanted);
        browser.Fill("Password confirmation", again);
        await browser.PressAsync("Set new password");
        browser.Alerts.ShouldBe([refusal]);
    }

    [Fact]
    public async Task Whoever_is_asked_to_sign_in_comes_back_to_where_they_were_going()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = sim.Open();
        await browser.GoAsync($"{Tokens}?name=scanner&scopes=read_api,read_user");
        browser.Path.ShouldBe("/users/sign_in");
        browser.Alerts.ShouldBe(["You need to sign in or sign up before continuing."]);
        await browser.SignInAsync();
        browser.Path.ShouldBe($"{Tokens}?name=scanner&scopes=read_api,read_user");
        browser.Field("Token name").GetAttribute("value").ShouldBe("scanner");
    }

    [Theory]
    [InlineData("/acm%C3%A9/caf%C3%A9?q=%C3%A9")]
    [InlineData("/acme%0d%0aX-Evil:1/shop")]
    [InlineData("/acme%09/%F0%9F%98%80")]
    public async Task Whatever_stands_in_the_path_signing_in_leads_back_to_it(string path)
    {
        await using var sim = await WebSim.StartAsync();
        var browser = sim.Open();
        await browser.SendAsync(HttpMethod.Get, path, null);
        browser.Path.ShouldBe("/users/sign_in");
        await browser.SignInAsync();
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
        browser.Answer.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe(path, StringCompareShould.IgnoreCase);
        browser.Answer.Headers.Contains("X-Evil").ShouldBeFalse();
    }

    [Fact]
    public async Task The_first_page_asks_without_a_word()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = sim.Open();
        await browser.GoAsync("/");
        (browser.Path, browser.Alerts.Any()).ShouldBe(("/users/sign_in", false));
    }

    [Fact]
    public async Task Signing_in_gives_a_new_cookie_and_the_one_before_is_worth_nothing()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = sim.Open();
        await browser.GoAsync("/users/sign_in");
        var before = browser.Cookie.ShouldNotBeNull();
        var set = browser.Answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        set.ShouldContain("httponly", Case.Insensitive);
        set.ShouldContain("samesite=lax", Case.Insensitive);
        await browser.SignInAsync();
        browser.Cookie.ShouldNotBe(before);
        (await sim.Sim.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Tokens)
        {
            Headers = { { "Cookie", $"_gitlab_session={before}" } },
        })).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await sim.Sim.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Tokens)
        {
            Headers = { { "Cookie", $"_gitlab_session={browser.Cookie}" } },
        })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync();
        var cookie = browser.Cookie;
        await browser.PressAsync("Sign out");
        browser.Path.ShouldBe("/users/sign_in");
        (await sim.Sim.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Tokens)
        {
            Headers = { { "Cookie", $"_gitlab_session={cookie}" } },
        })).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("/users/sign_in")]
    [InlineData("/users/sign_out")]
    [InlineData(Tokens)]
    [InlineData("/groups/acme/-/settings/access_tokens")]
    public async Task A_form_of_another_site_is_rejected(string path)
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync();
        foreach (var token in new[] { null, "", "forged" })
        {
            await browser.SendAsync(HttpMethod.Post, path, token is null ? [] : [KeyValuePair.Create("authenticity_token", token)]);
            (browser.Status, browser.Heading).ShouldBe((HttpStatusCode.UnprocessableContent, "422: The change you requested was rejected"));
        }

        await browser.GoAsync(Tokens);
        browser.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_session_s_form_token_is_worth_nothing()
    {
        await using var sim = await WebSim.StartAsync();
        var (mine, theirs) = (await sim.OpenAsync(), await sim.OpenAsync("joe"));
        var token = theirs.Document.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        await mine.SendAsync(HttpMethod.Post, "/users/sign_out", [KeyValuePair.Create("authenticity_token", token)]);
        mine.Status.ShouldBe(HttpStatusCode.UnprocessableContent);
    }

    [Fact]
    public async Task Worlds_do_not_share_sessions()
    {
        await using var sim = await WebSim.StartAsync();
        (await sim.Sim.SendAsync("POST", "/_sim/worlds/default/fork", json: """{"as":"t42"}""")).StatusCode.ShouldBe(
            HttpStatusCode.Created);
        var browser = await sim.OpenAsync();
        var other = sim.Open("/~t42");
        await other.SendAsync(HttpMethod.Get, Tokens, null);
        other.Path.ShouldBe("/users/sign_in");
        (await sim.Sim.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/~t42{Tokens}")
        {
            Headers = { { "Cookie", $"_gitlab_session={browser.Cookie}" } },
        })).StatusCode.ShouldBe(HttpStatusCode.Found);
        await other.SignInAsync();
        other.Answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe($"/~t42{Tokens}");
    }

    [Fact]
    public async Task In_a_world_of_its_own_every_link_has_its_root_and_leads_somewhere()
    {
        await using var sim = await WebSim.StartAsync();
        (await sim.Sim.SendAsync("POST", "/_sim/worlds/default/fork", json: """{"as":"t42"}""")).StatusCode.ShouldBe(
            HttpStatusCode.Created);
        var browser = await sim.OpenAsync(root: "/~t42");
        foreach (var page in new[] { "/", "/dashboard/groups", "/acme", "/acme/shop", "/mara", "/groups/acme/-/edit",
            "/groups/acme/-/settings/access_tokens", "/groups/acme/-/settings/service_accounts", "/acme/shop/-/settings/access_tokens",
            Tokens, "/-/user_settings/profile" })
        {
            await browser.GoAsync(page);
            browser.Status.ShouldBe(HttpStatusCode.OK, page);
            foreach (var address in browser.Document.QuerySelectorAll("a[href], form[action], link[rel=stylesheet], script[src]")
                .Select(one => one.GetAttribute("href") ?? one.GetAttribute("action") ?? one.GetAttribute("src")!))
                (address.StartsWith("/~t42/", StringComparison.Ordinal) || address.StartsWith('#')).ShouldBeTrue($"{address} on {page}");
            var links = browser.Document.QuerySelectorAll("nav a[href]").Select(link => link.GetAttribute("href")!["/~t42".Length..])
                .Distinct().ToList();
            foreach (var link in links)
            {
                await browser.GoAsync(link);
                browser.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotImplemented);
            }
        }
    }

    [Fact]
    public async Task A_user_who_is_blocked_is_turned_out_at_the_next_page()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync("joe");
        var slot = sim.Sim.Simulator.Worlds.Default;
        slot.Apply(new Put(slot.Current.FindUser("joe")! with { State = AikidoGitLabSim.GitLab.Users.UserState.Blocked }));
        await browser.GoAsync("/");
        browser.Path.ShouldBe("/users/sign_in");
        browser.Alerts.ShouldBe([$"Your account has been blocked. {Contact}"]);
    }

    [Fact]
    public async Task A_session_ends_after_a_week_without_use()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = await sim.OpenAsync();
        (await sim.Sim.SendAsync("PATCH", "/_sim/worlds/default", json: """{"clock":{"advance":"P6D"}}""")).StatusCode.ShouldBe(
            HttpStatusCode.OK);
        await browser.GoAsync("/");
        browser.Heading.ShouldBe("Projects");
        (await sim.Sim.SendAsync("PATCH", "/_sim/worlds/default", json: """{"clock":{"advance":"P8D"}}""")).StatusCode.ShouldBe(
            HttpStatusCode.OK);
        await browser.GoAsync("/");
        browser.Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task A_password_is_neither_in_the_journal_nor_in_a_page()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = sim.Open();
        await browser.SignInAsync(password: "a-very-secret-word");
        browser.Document.DocumentElement.OuterHtml.ShouldNotContain("a-very-secret-word");
        var id = browser.Answer.Headers.GetValues("X-Request-Id").Single();
        var why = await (await sim.Sim.GetAsync($"/_sim/worlds/default/decisions/{id}")).Content.ReadAsStringAsync();
        why.ShouldContain("credentials.known");
        why.ShouldNotContain("a-very-secret-word");
    }

    private sealed record Put(AikidoGitLabSim.GitLab.Users.User User)
        : AikidoGitLabSim.GitLab.Commands.Command<AikidoGitLabSim.GitLab.Users.User>
    {
        public override AikidoGitLabSim.GitLab.Commands.Outcome<AikidoGitLabSim.GitLab.Users.User> ApplyTo(
            AikidoGitLabSim.GitLab.Worlds.World world) =>
            new(world.WithUser(User), User, null);
    }
}
