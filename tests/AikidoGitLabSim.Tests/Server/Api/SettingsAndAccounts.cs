using System.Net;
using System.Text.Json;

namespace AikidoGitLabSim.Tests.Server.Api;

public sealed class SettingsAndAccounts
{
    private const string Rest = """
        users: [ { username: root, admin: true }, { username: mara }, { username: hana, provisionedBy: acme }, { username: joe } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: mara/notes } ]
        tokens:
          - { kind: personal, user: root, scopes: [api], secret: root }
          - { kind: personal, user: mara, scopes: [api], secret: mara }
        """;

    private const string Account =
        "  - { kind: service-account, group: acme, username: scanner, name: scan, scopes: [read_api], secret: account }\n";

    [Theory]
    [InlineData("self-managed/ultimate/18.11",
        "id password_authentication_enabled_for_git personal_access_token_prefix inactive_resource_access_tokens_delete_after_days "
            + "require_personal_access_token_expiry max_personal_access_token_lifetime service_access_tokens_expiration_enforced "
            + "allow_top_level_group_owners_to_create_service_accounts")]
    [InlineData("self-managed/free/18.11",
        "id password_authentication_enabled_for_git personal_access_token_prefix inactive_resource_access_tokens_delete_after_days "
            + "require_personal_access_token_expiry")]
    [InlineData("self-managed/free/18.2",
        "id password_authentication_enabled_for_git personal_access_token_prefix require_personal_access_token_expiry")]
    [InlineData("self-managed/ultimate/16.0",
        "id password_authentication_enabled_for_git personal_access_token_prefix max_personal_access_token_lifetime")]
    public async Task Settings_are_those_of_the_release_and_the_licence(string edition, string keys)
    {
        await using var sim = await Sim.StartAsync($"edition: {edition}\n{Rest}");
        (await JsonAsync(await sim.GetAsync("/application/settings", "root"))).EnumerateObject().Select(key => key.Name)
            .ShouldBe(keys.Split(' '));
    }

    [Fact]
    public async Task A_setting_that_is_changed_changes_what_tokens_are_like()
    {
        await using var sim = await Sim.StartAsync($"edition: self-managed/ultimate/18.11\n{Rest}");
        var changed = await JsonAsync(await sim.SendAsync("PUT", "/application/settings", "root",
            """{"personal_access_token_prefix":"acme-","require_personal_access_token_expiry":false}"""));
        changed.GetProperty("personal_access_token_prefix").GetString().ShouldBe("acme-");
        var made = await JsonAsync(
            await sim.SendAsync("POST", "/users/2/personal_access_tokens", "root", """{"name":"t","scopes":["api"]}"""));
        made.GetProperty("token").GetString()!.ShouldStartWith("acme-");
        made.GetProperty("expires_at").ValueKind.ShouldBe(JsonValueKind.Null);
        await sim.SendAsync("PUT",
            "/application/settings?require_personal_access_token_expiry=true&max_personal_access_token_lifetime=10", "root");
        (await sim.SendAsync("POST", "/users/2/personal_access_tokens", "root",
            """{"name":"t","scopes":["api"],"expires_at":"2027-01-01"}""")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("0", 400, "must be greater than 0")]
    [InlineData("36501", 400, "must be less than or equal to 36500")]
    [InlineData("7", 200, "\"inactive_resource_access_tokens_delete_after_days\":7")]
    public async Task How_long_inactive_tokens_are_kept_is_a_setting(string days, int status, string part)
    {
        await using var sim = await Sim.StartAsync($"edition: self-managed/free/18.3\n{Rest}");
        var answer = await sim.SendAsync("PUT", "/application/settings", "root",
            $$"""{"inactive_resource_access_tokens_delete_after_days":{{days}}}""");
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(part);
    }

    [Theory]
    [InlineData("mara", "{\"personal_access_token_prefix\":\"x\"}", 403, "{\"message\":\"403 Forbidden\"}")]
    [InlineData("root", "{\"personal_access_token_prefix\":\"no spaces\"}", 400,
        "{\"message\":{\"personal_access_token_prefix\":[\"can contain only letters of the Base64 alphabet (RFC4648) with the addition of "
            + "'@', ':' and '.'\"]}}")]
    [InlineData("root", "{\"max_personal_access_token_lifetime\":366}", 400,
        "{\"message\":{\"max_personal_access_token_lifetime\":[\"must be less than or equal to 365\"]}}")]
    [InlineData("root", "{\"max_personal_access_token_lifetime\":0}", 400,
        "{\"message\":{\"max_personal_access_token_lifetime\":[\"must be greater than 0\"]}}")]
    public async Task Not_everybody_sets_everything(string token, string body, int status, string answer)
    {
        await using var sim = await Sim.StartAsync($"edition: self-managed/ultimate/18.11\n{Rest}");
        var refused = await sim.SendAsync("PUT", "/application/settings", token, body);
        ((int)refused.StatusCode, await refused.Content.ReadAsStringAsync()).ShouldBe((status, answer));
    }

    [Theory]
    [InlineData("self-managed/premium/18.11", "premium")]
    [InlineData("dedicated/ultimate/18.11", "ultimate")]
    public async Task The_licence_names_the_plan_to_administrators_only(string edition, string plan)
    {
        await using var sim = await Sim.StartAsync($"edition: {edition}\n{Rest}");
        (await JsonAsync(await sim.GetAsync("/license", "root"))).GetProperty("plan").GetString().ShouldBe(plan);
        (await sim.GetAsync("/license", "mara")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Free_groups_have_a_hundred_service_accounts_at_most()
    {
        await using var sim = await Sim.StartAsync($"edition: gitlab.com/free/18.11\n{Rest}");
        for (var made = 0; made < 100; made++)
            (await sim.SendAsync("POST", "/groups/acme/service_accounts", "mara", "{}")).StatusCode.ShouldBe(HttpStatusCode.Created);
        var refused = await sim.SendAsync("POST", "/groups/acme/service_accounts", "mara", "{}");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("No more seats are available to create Service Account User");
    }

    [Theory]
    [InlineData("gitlab.com/premium/18.11", "", 201)]
    [InlineData("self-managed/premium/18.11", "", 400)]
    [InlineData("self-managed/premium/18.11", "settings: { ownersMayCreateServiceAccounts: true }\n", 201)]
    [InlineData("self-managed/premium/17.4", "settings: { ownersMayCreateServiceAccounts: true }\n", 400)]
    [InlineData("gitlab.com/free/18.10", "", 403)]
    [InlineData("gitlab.com/free/18.11", "", 201)]
    public async Task Owners_make_service_accounts_where_they_may(string edition, string settings, int status)
    {
        await using var sim = await Sim.StartAsync($"edition: {edition}\n{settings}{Rest}");
        ((int)(await sim.SendAsync("POST", "/groups/acme/service_accounts", "mara", "{}")).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_service_account_gets_another_name()
    {
        await using var sim = await Sim.StartAsync($"edition: gitlab.com/premium/18.11\n{Rest}\n{Account}");
        var account = (await JsonAsync(await sim.GetAsync("/groups/acme/service_accounts", "mara")))[0].GetProperty("id").GetInt64();
        var renamed = await JsonAsync(
            await sim.SendAsync("PATCH", $"/groups/acme/service_accounts/{account}", "mara", """{"name":"New","username":"fresh"}"""));
        (renamed.GetProperty("name").GetString(), renamed.GetProperty("username").GetString()).ShouldBe(("New", "fresh"));
        (await JsonAsync(await sim.GetAsync("/users?username=scanner", "mara"))).GetArrayLength().ShouldBe(0);
        (await sim.SendAsync("PATCH", $"/groups/acme/service_accounts/{account}", "mara", """{"username":"joe"}""")).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(3, 400, "{\"message\":\"400 Bad request - User is not of type Service Account\"}")]
    [InlineData(4, 404, "{\"message\":\"404 User Not Found\"}")]
    [InlineData(99, 404, "{\"message\":\"404 User Not Found\"}")]
    public async Task Only_who_the_group_brought_in_is_found_there(long id, int status, string body)
    {
        await using var sim = await Sim.StartAsync($"edition: gitlab.com/premium/18.11\n{Rest}");
        var answer = await sim.SendAsync("POST", $"/groups/acme/service_accounts/{id}/personal_access_tokens", "mara",
            """{"name":"t","scopes":["read_api"]}""");
        ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((status, body));
    }

    [Theory]
    [InlineData("gitlab.com/premium/18.11", 204)]
    [InlineData("gitlab.com/premium/17.8", 400)]
    [InlineData("self-managed/premium/18.11", 400)]
    public async Task Owners_revoke_the_tokens_of_their_service_accounts_by_id_on_git_lab_com(string edition, int status)
    {
        await using var sim = await Sim.StartAsync($"edition: {edition}\n{Rest}\n{Account}");
        ((int)(await sim.SendAsync("DELETE", "/personal_access_tokens/3", "mara")).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("gitlab.com/ultimate/18.11", 400)]
    [InlineData("self-managed/free/18.11", 201)]
    public async Task A_personal_namespace_has_no_plan_on_git_lab_com(string edition, int status)
    {
        await using var sim = await Sim.StartAsync($"edition: {edition}\n{Rest}");
        ((int)(await sim.SendAsync("POST", "/projects/1/access_tokens", "mara",
            """{"name":"t","scopes":["read_api"],"expires_at":"2027-01-01"}""")).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("/user.json", 200)]
    [InlineData("/groups/acme/access_tokens.json", 200)]
    [InlineData("/groups/acme.json", 404)]
    [InlineData("/projects/1.json", 404)]
    [InlineData("/users/2.json", 200)]
    [InlineData("/user.xml", 404)]
    public async Task The_ending_json_belongs_to_the_format_except_where_names_hold_dots(string path, int status)
    {
        await using var sim = await Sim.StartAsync($"edition: self-managed/premium/18.11\n{Rest}");
        ((int)(await sim.GetAsync(path, "mara")).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_form_is_read_from_a_get_and_json_is_not()
    {
        await using var sim = await Sim.StartAsync($"edition: self-managed/premium/18.11\n{Rest}");
        using var form = new HttpRequestMessage(HttpMethod.Get, "/api/v4/user")
        {
            Content = new FormUrlEncodedContent([new("private_token", "mara")]),
        };
        (await sim.Client.SendAsync(form)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sim.SendAsync("GET", "/user", token: null, """{"private_token":"mara"}""")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
