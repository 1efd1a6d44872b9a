using System.Net;
using System.Text.Json;
using AikidoGitLabSim.Tests.GitLab.Decisions;

namespace AikidoGitLabSim.Tests.Server.Api;

/// <summary>Requests that GitLab refuses and a careless fake allows.</summary>
public sealed class Refusing
{
    private const string Company = "edition: self-managed/premium/18.11\n" + DecisionSamples.Company;

    [Theory]
    [InlineData("GET", "/groups?sudo=root", null, 401)]
    [InlineData("GET", "/groups?sudo=root", "api", 403)]
    [InlineData("GET", "/user?sudo=mara", "admin", 403)]
    [InlineData("GET", "/user?sudo=mara", "admin-sudo", 200)]
    [InlineData("GET", "/user", "admin-sudo", 403)]
    [InlineData("GET", "/user?private_token=nonsense", "api", 401)]
    [InlineData("GET", "/groups", "nonsense", 401)]
    [InlineData("POST", "/groups/acme/access_tokens/15/rotate", "group-owner", 401)]
    [InlineData("POST", "/groups/acme/access_tokens/self/rotate", "group-owner", 200)]
    [InlineData("POST", "/groups/acme/access_tokens/self/rotate", "group-guest", 200)]
    [InlineData("POST", "/groups/acme/access_tokens/self/rotate", "api", 405)]
    [InlineData("POST", "/projects/acme%2Fshop/access_tokens/self/rotate", "group-owner", 401)]
    [InlineData("GET", "/projects/1/repository/tree", "group-guest", 403)]
    [InlineData("GET", "/projects/1/repository/tree", "joe", 403)]
    [InlineData("GET", "/projects/1/repository/files/README.md?ref=main", "joe", 403)]
    [InlineData("GET", "/projects/1/repository/files/README.md?ref=main", "read-repository", 200)]
    [InlineData("GET", "/projects/1/repository/tree", "read-repository", 403)]
    [InlineData("GET", "/projects/1/repository/tree", null, 404)]
    [InlineData("GET", "/users/2/impersonation_tokens", "impersonation", 403)]
    [InlineData("DELETE", "/personal_access_tokens/14", "impersonation", 400)]
    [InlineData("DELETE", "/personal_access_tokens/self", "impersonation", 400)]
    [InlineData("DELETE", "/personal_access_tokens/1", "joe", 400)]
    [InlineData("GET", "/personal_access_tokens/1", "joe", 401)]
    [InlineData("GET", "/personal_access_tokens?user_id=2", "joe", 401)]
    [InlineData("POST", "/personal_access_tokens/1/rotate", "read-api", 403)]
    [InlineData("DELETE", "/personal_access_tokens/1", "read-api", 403)]
    [InlineData("DELETE", "/users/2", "api", 403)]
    [InlineData("DELETE", "/users/2", "group-owner", 403)]
    [InlineData("PUT", "/personal_access_tokens/1", "api", 404)]
    [InlineData("POST", "/user", "api", 404)]
    public async Task Each_gets_the_status_that_GitLab_gives(string method, string path, string? token, int status)
    {
        await using var sim = await Sim.StartAsync(Company);
        ((int)(await sim.SendAsync(method, path, token)).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("group-owner", 40, 400)]
    [InlineData("group-guest", 10, 400)]
    [InlineData("api", 50, 201)]
    [InlineData("joe", 10, 400)]
    [InlineData("project", 10, 403)]
    [InlineData("impersonation", 50, 201)]
    [InlineData("admin", 50, 201)]
    public async Task Who_may_make_a_group_token(string token, int level, int status)
    {
        await using var sim = await Sim.StartAsync(Company);
        var answer = await sim.SendAsync("POST", "/groups/1/access_tokens", token,
            $$"""{"name":"t","scopes":["read_api"],"access_level":{{level}}}""");
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"name":"t","scopes":[]}""", "400 Bad request - Scopes can't be blank")]
    [InlineData("""{"name":"","scopes":["api"]}""", "400 Bad request - Name can't be blank")]
    public async Task No_token_without_name_or_scopes(string body, string message)
    {
        await using var sim = await Sim.StartAsync(Company);
        await ShouldSayAsync(await sim.SendAsync("POST", "/groups/1/access_tokens", "api", body), 400, message);
    }

    [Fact]
    public async Task A_Maintainer_does_not_rotate_an_Owners_token()
    {
        await using var sim = await Sim.StartAsync("""
            edition: self-managed/free/18.11
            users: [ { username: mara }, { username: joe } ]
            groups: [ { path: acme, members: { mara: owner } } ]
            projects: [ { path: acme/shop, members: { joe: maintainer } } ]
            tokens:
              - { kind: personal, user: joe, scopes: [api], secret: joe }
              - { kind: project, project: acme/shop, access: owner, scopes: [api], secret: high }
              - { kind: project, project: acme/shop, access: maintainer, scopes: [api], secret: even }
              - { kind: project, project: acme/shop, access: owner, scopes: [api], secret: gone, revoked: true }
            """);
        await ShouldSayAsync(await sim.SendAsync("POST", "/projects/1/access_tokens/2/rotate", "joe"), 400,
            "400 Bad request - Not eligible to rotate tokens with permissions not held by the user");
        await ShouldSayAsync(await sim.SendAsync("POST", "/projects/1/access_tokens/4/rotate", "joe"), 400,
            "400 Bad request - Token already revoked");
        (await sim.SendAsync("POST", "/projects/1/access_tokens/3/rotate", "joe")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sim.GetAsync("/user", "high")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sudo_as_a_number_is_sudo()
    {
        await using var sim = await Sim.StartAsync(Company);
        (await sim.SendAsync("POST", "/users/2/personal_access_tokens", "admin",
            """{"name":"t","scopes":["api"],"sudo":2}""")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_tokens_of_a_deleted_user_are_unknown_and_nothing_fails_for_others()
    {
        await using var sim =
            await Sim.StartAsync(Company + "\n  - { kind: personal, user: joe, name: second, scopes: [read_api], secret: second }");
        (await sim.SendAsync("DELETE", "/users/4", "admin")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await sim.GetAsync("/user", "second")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var path in new[] { "/projects", "/projects/1", "/users", "/groups/1", "/personal_access_tokens", "/namespaces" })
            (await sim.GetAsync(path, "admin")).StatusCode.ShouldBe(HttpStatusCode.OK, path);
    }

    [Fact]
    public async Task A_revoked_token_that_rotates_ends_its_family_but_an_expired_one_does_not()
    {
        await using var sim = await Sim.StartAsync(Company);
        using var rotated = JsonDocument.Parse(
            await (await sim.SendAsync("POST", "/personal_access_tokens/self/rotate", "api")).Content.ReadAsStringAsync());
        var successor = rotated.RootElement.GetProperty("token").GetString();
        (await sim.SendAsync("GET", "/user", "api")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await sim.GetAsync("/user", successor)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sim.SendAsync("POST", "/personal_access_tokens/self/rotate", "api")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await sim.GetAsync("/user", successor)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task ShouldSayAsync(HttpResponseMessage answer, int status, string message)
    {
        ((int)answer.StatusCode).ShouldBe(status);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        body.RootElement.GetProperty("message").GetString().ShouldBe(message);
    }
}
