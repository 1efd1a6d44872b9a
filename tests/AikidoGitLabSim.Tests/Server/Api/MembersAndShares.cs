using System.Net;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Api;

public sealed class MembersAndShares
{
    private const string World = """
        edition: gitlab.com/premium/18.11
        users: [ { username: mara }, { username: joe }, { username: lena }, { username: root, admin: true } ]
        groups:
          - { path: acme, members: { mara: owner }, sharedWith: { partners: developer } }
          - { path: acme/platform, members: { joe: developer } }
          - { path: partners, members: { lena: owner } }
          - { path: partners/inner, members: { joe: maintainer } }
          - { path: open, visibility: public }
        projects:
          - { path: acme/shop, members: { joe: guest }, lastActivityAt: 2026-05-01 }
          - { path: acme/platform/tools }
          - { path: open/wares, visibility: public, sharedWith: { partners/inner: reporter } }
          - { path: mara/notes, visibility: public }
        tokens:
          - { kind: personal, user: mara, scopes: [api], secret: mara }
          - { kind: personal, user: joe, scopes: [read_api], secret: joe }
          - { kind: personal, user: lena, scopes: [read_api], secret: lena }
          - { kind: personal, user: root, scopes: [api], secret: root }
        """;

    [Theory]
    [InlineData("mara", "acme/shop", AccessLevel.Owner)]
    [InlineData("lena", "acme/shop", AccessLevel.Developer)]
    [InlineData("lena", "acme/platform/tools", AccessLevel.Developer)]
    [InlineData("joe", "acme/shop", AccessLevel.Guest)]
    [InlineData("joe", "open/wares", AccessLevel.Reporter)]
    [InlineData("lena", "open/wares", AccessLevel.Reporter)]
    [InlineData("mara", "open/wares", AccessLevel.None)]
    public void A_share_lets_members_in_at_the_lower_of_two_levels(string username, string path, AccessLevel level)
    {
        var world = Reading.Load(World).World;
        world.LevelIn(world.FindProject(path)!, world.FindUser(username)).ShouldBe(level);
    }

    [Fact]
    public void Who_belongs_to_a_group_below_the_invited_one_does_not_get_into_a_group()
    {
        var world = Reading.Load(World).World;
        world.LevelIn(world.FindGroup("acme")!, world.FindUser("joe")).ShouldBe(AccessLevel.None);
    }

    [Theory]
    [InlineData("/groups/acme/members", "mara:50")]
    [InlineData("/groups/acme/members/all", "mara:50 lena:30")]
    [InlineData("/groups/acme%2Fplatform/members/all", "mara:50 joe:30 lena:30")]
    [InlineData("/projects/acme%2Fshop/members", "joe:10")]
    [InlineData("/projects/acme%2Fshop/members/all", "mara:50 joe:10 lena:30")]
    [InlineData("/projects/acme%2Fshop/members/all?query=len", "lena:30")]
    [InlineData("/projects/acme%2Fshop/members/all?user_ids=1,2", "mara:50 joe:10")]
    [InlineData("/projects/open%2Fwares/members/all", "joe:20 lena:20")]
    [InlineData("/projects/mara%2Fnotes/members", "mara:50")]
    public async Task Members_are_listed(string path, string members)
    {
        await using var sim = await Sim.StartAsync(World);
        var rows = await JsonAsync(sim, path, "mara");
        string.Join(' ', rows.EnumerateArray()
            .Select(row => $"{row.GetProperty("username").GetString()}:{row.GetProperty("access_level").GetInt32()}")).ShouldBe(members);
    }

    [Fact]
    public async Task A_member_is_shown_as_git_lab_shows_one()
    {
        await using var sim = await Sim.StartAsync(World);
        (await JsonAsync(sim, "/groups/1/members/1", "mara")).EnumerateObject().Select(key => key.Name).ShouldBe(
            ["id", "username", "public_email", "name", "state", "locked", "avatar_url", "web_url", "access_level", "created_at",
                "expires_at", "membership_state"]);
        (await JsonAsync(sim, "/groups/1/members/1", "root")).GetProperty("email").GetString().ShouldBe("mara@example.com");
    }

    [Theory]
    [InlineData("/groups/1/members/3", "mara", 404, "{\"message\":\"404 Not found\"}")]
    [InlineData("/groups/1/members/me", "mara", 400, "{\"error\":\"user_id is invalid\"}")]
    [InlineData("/groups/3/members", "mara", 404, "{\"message\":\"404 Group Not Found\"}")]
    [InlineData("/groups/acme/members", "joe", 403, "{\"message\":\"403 Forbidden\"}")]
    [InlineData("/groups/open/members", null, 401, "{\"message\":\"401 Unauthorized\"}")]
    public async Task Members_are_not_for_everybody(string path, string? token, int status, string body)
    {
        await using var sim = await Sim.StartAsync(World);
        var answer = await sim.GetAsync(path, token);
        ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((status, body));
    }

    [Fact]
    public async Task Groups_and_projects_tell_with_whom_they_are_shared_as_far_as_the_caller_sees_it()
    {
        await using var sim = await Sim.StartAsync(World);
        (await JsonAsync(sim, "/groups/acme", "lena")).GetProperty("shared_with_groups").GetRawText()
            .ShouldBe("""[{"group_id":3,"group_name":"partners","group_full_path":"partners","group_"""
                + """access_level":30,"expires_at":null}]""");
        (await JsonAsync(sim, "/groups/acme", "mara")).GetProperty("shared_with_groups").GetArrayLength().ShouldBe(0);
        (await JsonAsync(sim, "/projects/open%2Fwares", "joe")).GetProperty("shared_with_groups").GetArrayLength().ShouldBe(1);
        (await JsonAsync(sim, "/groups/partners%2Finner", "lena")).GetProperty("shared_projects").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("/groups", "mara", "acme acme/platform")]
    [InlineData("/groups?all_available=true", "mara", "acme open acme/platform")]
    [InlineData("/groups?all_available=true&top_level_only=true&skip_groups=1", "mara", "open")]
    [InlineData("/groups?visibility=public&all_available=true", "mara", "open")]
    [InlineData("/groups?owned=true", "lena", "partners/inner partners")]
    [InlineData("/groups?min_access_level=40", "joe", "partners/inner")]
    [InlineData("/groups", "root", "acme partners/inner open partners acme/platform")]
    [InlineData("/groups", null, "open")]
    [InlineData("/groups/acme/descendant_groups", "mara", "acme/platform")]
    [InlineData("/groups/acme/subgroups?search=nothing", "mara", "")]
    public async Task Groups_are_listed_for_those_who_belong_to_them(string path, string? token, string groups)
    {
        await using var sim = await Sim.StartAsync(World);
        var rows = await JsonAsync(sim, path, token);
        rows.EnumerateArray().Select(row => row.GetProperty("full_path").GetString()).Order(StringComparer.Ordinal)
            .ShouldBe(groups.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/groups/acme/projects", "mara", "acme/shop")]
    [InlineData("/groups/acme/projects?include_subgroups=true", "mara", "acme/shop acme/platform/tools")]
    [InlineData("/groups/acme%2Fplatform/projects?include_ancestor_groups=true", "mara", "acme/shop acme/platform/tools")]
    [InlineData("/groups/partners%2Finner/projects", "lena", "open/wares")]
    [InlineData("/groups/partners%2Finner/projects?with_shared=false", "lena", "")]
    [InlineData("/groups/partners%2Finner/projects/shared", "lena", "open/wares")]
    [InlineData("/projects?membership=true", "lena", "acme/shop acme/platform/tools open/wares")]
    [InlineData("/projects?min_access_level=30", "lena", "acme/shop acme/platform/tools")]
    [InlineData("/projects?search=platform", "mara", "")]
    [InlineData("/projects?search=platform&search_namespaces=true", "mara", "acme/platform/tools")]
    [InlineData("/projects?last_activity_before=2026-06-01", "mara", "acme/shop")]
    [InlineData("/projects?starred=true", "mara", "")]
    [InlineData("/users/mara/projects", null, "mara/notes")]
    [InlineData("/users/1/projects", "joe", "mara/notes")]
    public async Task Projects_are_listed_as_asked(string path, string? token, string projects)
    {
        await using var sim = await Sim.StartAsync(World);
        var rows = await JsonAsync(sim, path, token);
        rows.EnumerateArray().Select(row => row.GetProperty("path_with_namespace").GetString()).Order(StringComparer.Ordinal)
            .ShouldBe(projects.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Projects_of_a_user_who_is_not_there_are_not_found()
    {
        await using var sim = await Sim.StartAsync(World);
        var answer = await sim.GetAsync("/users/nobody/projects");
        (answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.NotFound,
            "{\"message\":\"404 User Not Found\"}"));
    }

    private static async Task<JsonElement> JsonAsync(Sim sim, string path, string? token)
    {
        var answer = await sim.GetAsync(path, token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
