using System.Net;
using System.Text.Json;
using AikidoGitLabSim.Server.Api.Routes;

namespace AikidoGitLabSim.Tests.Server.Api;

/// <summary>The answers to requests without a token, and of routes that are not simulated.</summary>
public sealed class StrangersAndGaps
{
    private const string ReadUser = "glpat-read-user-read-user-1";
    private const string FineGrained = "glpat-fine-fine-fine-fine-1";
    private const string Api = "glpat-api-api-api-api-api-1";

    [Theory]
    [InlineData("/users", 403, """{"message":"403 Forbidden - Not authorized to access /api/v4/users"}""")]
    [InlineData("/users?search=mara", 403, """{"message":"403 Forbidden - Not authorized to access /api/v4/users"}""")]
    [InlineData("/users/1", 403, """{"message":"403 Forbidden - Not authorized!"}""")]
    [InlineData("/users/999", 403, """{"message":"403 Forbidden - Not authorized!"}""")]
    [InlineData("/users/mara", 404, """{"error":"404 Not Found"}""")]
    [InlineData("/user", 401, """{"message":"401 Unauthorized"}""")]
    [InlineData("/events", 401, """{"message":"401 Unauthorized"}""")]
    [InlineData("/users/mara/events", 200, "[]")]
    [InlineData("/users/nobody/events", 404, """{"message":"404 User Not Found"}""")]
    public async Task A_stranger_is_told_about_users_as_by_GitLab(string path, int status, string body)
    {
        await using var sim = await StartAsync();
        var answer = await sim.GetAsync(path);
        ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((status, body));
    }

    [Fact]
    public async Task A_stranger_may_ask_for_one_user_by_name()
    {
        await using var sim = await StartAsync();
        var users = await JsonAsync(await sim.GetAsync("/users?username=mara"));
        users[0].GetProperty("username").GetString().ShouldBe("mara");
        users[0].TryGetProperty("created_at", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stranger_is_shown_no_permissions_of_a_public_project()
    {
        await using var sim = await StartAsync();
        var project = await JsonAsync(await sim.GetAsync("/projects/1"));
        project.TryGetProperty("permissions", out _).ShouldBeFalse();
        project.TryGetProperty("issues_enabled", out _).ShouldBeFalse();
        project.GetProperty("path").GetString().ShouldBe("open");
    }

    [Theory]
    [InlineData("/user/keys", 200, "[]")]
    [InlineData("/user/keys/1", 404, """{"message":"404 Key Not Found"}""")]
    [InlineData("/user/keys/x", 400, """{"error":"key_id is invalid"}""")]
    [InlineData("/user/gpg_keys", 200, "[]")]
    [InlineData("/user/gpg_keys/1", 404, """{"message":"404 GPG Key Not Found"}""")]
    [InlineData("/user/emails", 200, """[{"id":1,"email":"mara@example.com","confirmed_at":"2026-11-22T09:00:00.000Z"}]""")]
    [InlineData("/user/emails/2", 404, """{"message":"404 Email Not Found"}""")]
    [InlineData("/events", 200, "[]")]
    [InlineData("/events?action=nothing", 400, """{"error":"action does not have a valid value"}""")]
    [InlineData("/users/1/events", 200, "[]")]
    public async Task Read_user_opens_what_belongs_to_a_user(string path, int status, string body)
    {
        await using var sim = await StartAsync();
        var answer = await sim.GetAsync(path, ReadUser);
        ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((status, body));
    }

    [Theory]
    [InlineData("GET", "/projects/1/issues", Api)]
    [InlineData("GET", "/projects/1/issues", null)]
    [InlineData("GET", "/groups/acme/epics", Api)]
    [InlineData("POST", "/projects/1/merge_requests", Api)]
    [InlineData("GET", "/user/status", ReadUser)]
    [InlineData("DELETE", "/groups/1", Api)]
    [InlineData("GET", "/projects/1/packages/maven/a/b/c.jar", Api)]
    public async Task A_route_that_is_not_simulated_says_so(string method, string path, string? token)
    {
        await using var sim = await StartAsync();
        var answer = await sim.SendAsync(method, path, token, method == "POST" ? "{}" : null);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        answer.Headers.GetValues(UnsimulatedRoutes.Header).ShouldBe(["docs/limits.md"]);
        (await JsonAsync(answer)).GetProperty("message").GetString()!.ShouldContain("docs/limits.md");
    }

    [Theory]
    [InlineData("GET", "/projects/1/issues", "glpat-nobody-knows-this-one", 401)]
    [InlineData("GET", "/projects/1/issues", ReadUser, 403)]
    [InlineData("POST", "/projects/1/issues", null, 401)]
    [InlineData("GET", "/todos", null, 401)]
    [InlineData("GET", "/projects/2/issues", Api, 404)]
    [InlineData("GET", "/hooks", Api, 403)]
    [InlineData("GET", "/no_such_thing", Api, 404)]
    [InlineData("GET", "/projects/1/no_such_thing", Api, 404)]
    public async Task Token_scope_and_project_are_judged_before_a_gap_shows(string method, string path, string? token, int status)
    {
        await using var sim = await StartAsync();
        var answer = await sim.SendAsync(method, path, token, method == "POST" ? "{}" : null);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.Contains(UnsimulatedRoutes.Header).ShouldBeFalse();
    }

    [Theory]
    [InlineData("GET", "/projects/1/issues", 501, null)]
    [InlineData("POST", "/projects/1/issues", 403, "[write_work_item] for \\\"acme/open\\\".")]
    [InlineData("GET", "/projects/1/variables", 501, null)]
    [InlineData("GET", "/groups/acme/variables", 501, null)]
    [InlineData("PUT", "/projects/1/variables/KEY", 403, "[update_variable]")]
    [InlineData("POST", "/projects/1/archive", 403, "[archive_project]")]
    [InlineData("POST", "/projects/1/protected_branches", 403, "[protect_branch]")]
    [InlineData("GET", "/groups/acme/hooks/1/events", 403, "[read_webhook]")]
    [InlineData("GET", "/projects/closed%2Fnothing/issues", 403, "Unable to determine boundaries for authorization")]
    [InlineData("GET", "/todos", 403, "Granular tokens are not yet supported")]
    [InlineData("POST", "/projects/1/trigger/pipeline", 403, "Granular tokens are not yet supported")]
    public async Task The_permission_of_a_fine_grained_token_is_judged_before_a_gap_shows(string method, string path, int status,
        string? says)
    {
        await using var sim = await StartAsync();
        var answer = await sim.SendAsync(method, path, FineGrained, method is "POST" or "PUT" ? "{}" : null);
        var body = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, body);
        body.ShouldContain(says is null ? "docs/limits.md" : "insufficient_granular_scope");
        body.ShouldContain(says ?? "not simulated");
    }

    /// <summary>A row for a path that the list of routes does not have would never be used, perhaps for a misprint.</summary>
    [Fact]
    public void Each_published_permission_is_of_a_published_path()
    {
        var routes = PublishedFile.Lines("published-routes.txt").Select(line => PublishedRoute.Parse(line).Template).ToArray();
        PublishedPermission.Unused(routes).ShouldBeEmpty();
    }

    private static Task<Sim> StartAsync() => Sim.StartAsync($$"""
        edition: self-managed/premium/18.11
        users: [ { username: mara }, { username: joe } ]
        groups: [ { path: acme, visibility: public, members: { mara: owner } }, { path: closed, members: { joe: owner } } ]
        projects: [ { path: acme/open, visibility: public }, { path: closed/shop } ]
        tokens:
          - { kind: personal, user: mara, name: read-user, scopes: [read_user], secret: {{ReadUser}} }
          - { kind: personal, user: mara, name: api, scopes: [api], secret: {{Api}} }
          - { kind: fine-grained, user: mara, name: fine, permissions: [read_work_item, read_variable], secret: {{FineGrained}} }
        """);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
