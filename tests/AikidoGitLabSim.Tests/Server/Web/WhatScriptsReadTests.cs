using System.Net;

namespace AikidoGitLabSim.Tests.Server.Web;

/// <summary>What scripts of others read on GitLab's pages, beside the journey itself.</summary>
public sealed class WhatScriptsReadTests
{
    private const string Old = "/-/profile/personal_access_tokens";
    private const string New = "/-/user_settings/personal_access_tokens";
    private const string Group = "/groups/acme/-/settings/access_tokens";

    [Theory]
    [InlineData("gitlab.com/premium/17.1", New, "personal_access_token", "{\"errors\":[\"Scopes can't be blank\"]}")]
    [InlineData("gitlab.com/premium/18.4", New, "personal_access_token", "{\"errors\":[\"Scopes can't be blank\"]}")]
    [InlineData("gitlab.com/premium/18.4", Group, "resource_access_token", "{\"errors\":[\"Scopes can't be blank\"]}")]
    public async Task A_form_without_scopes_is_refused_in_json(string edition, string path, string prefix, string body)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await PostAsync(browser, path, (prefix, "name", "x"), (prefix, "expires_at", "2027-01-01"));
        (browser.Status, await browser.Answer.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.UnprocessableContent, body));
    }

    [Theory]
    [InlineData("gitlab.com/premium/15.11", "[\"new_token\",\"active_access_tokens\"]")]
    [InlineData("gitlab.com/premium/18.4", "[\"new_token\",\"active_access_tokens\",\"total\"]")]
    public async Task A_group_s_form_answers_the_token_and_the_list(string edition, string keys)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await PostAsync(browser, Group, ("resource_access_token", "name", "x"), ("resource_access_token", "expires_at", "2027-01-01"),
            ("resource_access_token", "scopes][", "read_api"));
        using var json = System.Text.Json.JsonDocument.Parse(await browser.Answer.Content.ReadAsStringAsync());
        $"[{string.Join(',', json.RootElement.EnumerateObject().Select(key => $"\"{key.Name}\""))}]".ShouldBe(keys);
        json.RootElement.GetProperty("active_access_tokens").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task An_empty_date_is_the_form_s_refusal_and_not_the_server_s()
    {
        await using var sim = await WebSim.StartAsync("self-managed/premium/18.4");
        var browser = await sim.OpenAsync();
        await PostAsync(browser, New, ("personal_access_token", "name", "x"), ("personal_access_token", "expires_at", ""),
            ("personal_access_token", "scopes][", "read_api"));
        browser.Status.ShouldBe(HttpStatusCode.OK);
        PersonalTokens.Find(sim, ScriptSim.Value(await browser.Answer.Content.ReadAsStringAsync(), "token")).ExpiresAt.ShouldBe(
            new DateOnly(2027, 11, 22));
    }

    [Theory]
    [InlineData("gitlab.com/premium/16.11", New + ".json")]
    [InlineData("gitlab.com/premium/15.11", Old + ".json")]
    [InlineData("gitlab.com/premium/18.4", Group + ".json")]
    public async Task The_list_is_there_as_json(string edition, string path)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.SendAsync(HttpMethod.Get, path, null);
        var json = await browser.Answer.Content.ReadAsStringAsync();
        json.ShouldStartWith("[{\"id\":");
        json.ShouldNotContain("\"dead\"");
    }

    [Theory]
    [InlineData(New)]
    [InlineData("/acme")]
    [InlineData(Group + ".json")]
    public async Task Whoever_wants_json_is_told_so_in_json(string path)
    {
        await using var sim = await WebSim.StartAsync("gitlab.com/premium/17.1");
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "application/json" } } };
        using var answer = await sim.Sim.Client.SendAsync(request);
        (answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe(
            (HttpStatusCode.Unauthorized, "{\"error\":\"You need to sign in or sign up before continuing.\"}"));
    }

    [Theory]
    [InlineData("/-/health", HttpStatusCode.OK, "GitLab OK")]
    [InlineData("/-/readiness", HttpStatusCode.OK, "{\"status\":\"ok\",\"master_check\":[{\"status\":\"ok\"}]}")]
    [InlineData("/-/liveness", HttpStatusCode.OK, "{\"status\":\"ok\"}")]
    [InlineData("/robots.txt", HttpStatusCode.OK, "User-agent: *")]
    [InlineData("/-/manifest.json", HttpStatusCode.OK, "\"start_url\":\"/\"")]
    [InlineData("/explore", HttpStatusCode.OK, "Explore projects")]
    [InlineData("/users/sign_up", HttpStatusCode.NotImplemented, "This page is not simulated")]
    [InlineData("/search", HttpStatusCode.NotImplemented, "This page is not simulated")]
    [InlineData("/help", HttpStatusCode.OK, "docs.gitlab.com")]
    public async Task Some_addresses_need_nobody_signed_in(string path, HttpStatusCode status, string part)
    {
        await using var sim = await WebSim.StartAsync();
        using var answer = await sim.Sim.Client.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(part);
    }

    [Fact]
    public async Task The_old_path_redirects_with_its_query()
    {
        await using var sim = await WebSim.StartAsync("self-managed/free/17.1");
        var browser = await sim.OpenAsync();
        await browser.SendAsync(HttpMethod.Get, $"{Old}?name=x&scopes=read_api", null, follows: false);
        browser.Answer.Headers.Location!.PathAndQuery.ShouldBe($"{New}?name=x&scopes=read_api");
    }

    [Theory]
    [InlineData("/users/sign_in", "Sign in · GitLab")]
    [InlineData("/", "Projects · Dashboard · GitLab")]
    [InlineData(New, "Personal access tokens · User settings · GitLab")]
    [InlineData(Group, "Group access tokens · Acme · GitLab")]
    [InlineData("/acme", "Acme · GitLab")]
    public async Task Titles_are_GitLab_s(string path, string title)
    {
        await using var sim = await WebSim.StartAsync();
        var browser = path == "/users/sign_in" ? sim.Open() : await sim.OpenAsync();
        await browser.GoAsync(path);
        browser.Document.Title.ShouldBe(title);
        browser.Document.QuerySelector("meta[name=generator]")!.GetAttribute("content")!.ShouldContain("not GitLab");
    }

    [Fact]
    public async Task Body_and_gon_say_whose_page_it_is()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = sim.Open();
        await browser.GoAsync("/users/sign_in");
        var body = browser.Document.Body!;
        (body.GetAttribute("data-page"), body.GetAttribute("data-testid"),
            body.ClassList.Contains("login-page")).ShouldBe(("sessions:new", "login-page", true));
        browser.Document.Scripts[0].TextContent.ShouldNotContain("current_user");

        await browser.SignInAsync();
        await browser.GoAsync("/acme/shop");
        body = browser.Document.Body!;
        (body.GetAttribute("data-page"), body.GetAttribute("data-project"), body.GetAttribute("data-project-id"),
            body.GetAttribute("data-group"), body.GetAttribute("data-namespace-id"))
            .ShouldBe(("projects:show", "shop", "1", "acme", "1"));
        var gon = browser.Document.Scripts[0].TextContent;
        foreach (var value in new[] { "gon.api_version=\"v4\"", "gon.relative_url_root=\"\"", "gon.version=\"18.3.0-pre\"",
            "gon.current_username=\"mara\"", "gon.pat_prefix=\"glpat-\"" })
            gon.ShouldContain(value);
    }

    [Fact]
    public async Task Remember_me_survives_the_loss_of_the_session()
    {
        await using var sim = await WebSim.StartAsync();
        var browser = sim.Open();
        await browser.GoAsync("/users/sign_in");
        browser.Fill("Username or primary email", "mara");
        browser.Fill("Password", "sim-password");
        browser.Check("Remember me");
        await browser.PressAsync("Sign in");
        browser.Forget("_gitlab_session");
        await browser.GoAsync("/");
        browser.Heading.ShouldBe("Projects");

        await browser.PressAsync("Sign out");
        browser.Forget("_gitlab_session");
        await browser.GoAsync("/");
        browser.Heading.ShouldBe("Sign in");
    }

    [Theory]
    [InlineData("gitlab.com/premium/16.11", "alert-danger", "You need to sign in or sign up before continuing.")]
    [InlineData("gitlab.com/premium/18.6", "alert-info", "Sign in or sign up before continuing.")]
    [InlineData("self-managed/premium/18.10", "alert-info", "Sign in before continuing.")]
    public async Task A_visitor_is_told_why_there_is_a_sign_in_page(string edition, string alert, string text)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = sim.Open();
        await browser.GoAsync(New);
        var shown = browser.Document.QuerySelector($".flash-container [data-testid={alert}] .gl-alert-content").ShouldNotBeNull();
        (shown.GetAttribute("role"), Browser.Squeeze(shown.TextContent)).ShouldBe(("alert", text));
    }

    [Theory]
    [InlineData("self-managed/premium/16.3", Old, "Create personal access token")]
    [InlineData("self-managed/premium/18.3", New, "Create token")]
    public async Task The_first_button_that_submits_is_the_form_s(string edition, string path, string name)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.GoAsync($"{path}?new_token=1");
        browser.Document.QuerySelectorAll("[type=submit]")[0].TextContent.ShouldBe(name);
        browser.Document.QuerySelectorAll("input[type=submit]").ShouldBeEmpty();
        await browser.GoAsync(path);
        browser.Document.QuerySelector("[data-testid=add-new-token-button]")!.GetAttribute("type").ShouldBe("button");
    }

    [Theory]
    [InlineData("self-managed/premium/15.11", "data-qa-selector", "access_token_name_field")]
    [InlineData("self-managed/premium/16.6", "data-testid", "access-token-name-field")]
    public async Task Fields_are_marked_as_in_their_release(string edition, string attribute, string value)
    {
        await using var sim = await WebSim.StartAsync(edition);
        var browser = await sim.OpenAsync();
        await browser.GoAsync($"{Old}?new_token=1");
        browser.Document.QuerySelectorAll($"input[{attribute}={value}]").Length.ShouldBe(1);
        browser.Document.QuerySelectorAll("input[data-testid=access-token-name-field]").Length.ShouldBe(attribute == "data-testid" ? 1 : 0);
    }

    [Fact]
    public async Task An_administrator_has_an_entry_of_their_own()
    {
        await using var sim = await WebSim.StartAsync();
        var root = await sim.OpenAsync("root");
        root.TestId("admin-link").ShouldNotBeNull();
        await root.GoAsync("/admin");
        root.Status.ShouldBe(HttpStatusCode.NotImplemented);
        var mara = await sim.OpenAsync();
        mara.TestId("admin-link").ShouldBeNull();
        await mara.GoAsync("/admin");
        mara.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task PostAsync(Browser browser, string path, params (string Prefix, string Field, string Value)[] fields)
    {
        var token = browser.Document.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        return browser.SendAsync(HttpMethod.Post, path, fields.Select(field =>
            KeyValuePair.Create($"{field.Prefix}[{field.Field}]", field.Value)).Prepend(KeyValuePair.Create("authenticity_token", token)));
    }
}
