using System.Net;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Commands;

namespace AikidoGitLabSim.Tests.Server.Api;

/// <summary>What the API says of a group token before and after its bot was deleted.</summary>
public sealed class DeletedBots
{
    private const string World = """
        edition: gitlab.com/premium/18.11
        clock: 2026-11-22T09:00:00Z
        frozen: true
        users: [ { username: root, admin: true }, { username: mara } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop } ]
        tokens:
          - { kind: personal, user: root, scopes: [api], secret: root, expiresAt: never }
          - { kind: personal, user: mara, scopes: [api], secret: mara, expiresAt: never }
          - { kind: group, group: acme, access: reporter, name: old, scopes: [api], secret: bot, expiresAt: 2026-12-01 }
        """;

    [Theory]
    [InlineData("/groups/1/access_tokens/3", "mara", HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData("/personal_access_tokens/3", "root", HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData("/users/3", "mara", HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData("/groups/1/members/3", "mara", HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData("/personal_access_tokens/self", "bot", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    [InlineData("/projects/1/repository/commits", "mara", HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Is_gone_and_nothing_else(string path, string token, HttpStatusCode before, HttpStatusCode after)
    {
        await using var sim = await Sim.StartAsync(World);
        Pass(sim, new DateTimeOffset(2026, 12, 30, 23, 59, 59, TimeSpan.Zero));
        (await sim.GetAsync(path, token)).StatusCode.ShouldBe(before);
        Pass(sim, new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero));
        (await sim.GetAsync(path, token)).StatusCode.ShouldBe(after);
    }

    [Fact]
    public async Task The_token_is_an_unknown_one_then()
    {
        await using var sim = await Sim.StartAsync(World);
        Pass(sim, new DateTimeOffset(2026, 12, 2, 0, 0, 0, TimeSpan.Zero));
        (await ErrorAsync(sim)).ShouldContain("Token is expired");
        Pass(sim, new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero));
        (await ErrorAsync(sim)).ShouldBe("""{"message":"401 Unauthorized"}""");
        using var list = JsonDocument.Parse(await (await sim.GetAsync("/groups/1/access_tokens", "mara")).Content.ReadAsStringAsync());
        list.RootElement.GetArrayLength().ShouldBe(0);
    }

    private static async Task<string> ErrorAsync(Sim sim) => await (await sim.GetAsync("/user", "bot")).Content.ReadAsStringAsync();

    private static void Pass(Sim sim, DateTimeOffset now)
    {
        var slot = sim.Simulator.Worlds.Default;
        slot.Apply(new Configure(null, null, slot.Current.Clock.SetTo(now, now)));
    }
}
