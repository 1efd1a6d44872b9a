using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Logging;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Cli;

public sealed class RefusalLines
{
    private const string World = """
        edition: self-managed/premium/18.11
        settings: { impersonationEnabled: false }
        users: [ { username: mara } ]
        tokens:
          - { kind: personal, user: mara, name: "ok\u001b[31m", scopes: [read_user], secret: glpat-ok-ok-ok-ok-ok-ok }
          - { kind: personal, user: mara, name: old, scopes: [read_api], expiresAt: 2026-01-01, secret: glpat-old-old-old-old-old }
          - { kind: personal, user: mara, name: gone, scopes: [read_api], revoked: true, secret: glpat-gone-gone-gone-gone }
          - { kind: impersonation, user: mara, name: as-mara, scopes: [read_api], secret: glpat-imp-imp-imp-imp-imp }
        """;

    [Theory]
    [InlineData("glpat-old-old-old-old-old", "token_expired")]
    [InlineData("glpat-gone-gone-gone-gone", "token_revoked")]
    [InlineData("glpat-ok-ok-ok-ok-ok-ok", "insufficient_scope")]
    [InlineData("glpat-imp-imp-imp-imp-imp", "impersonation_disabled")]
    [InlineData("glpat-unknown-unknown-unk", null)]
    public async Task The_json_line_has_GitLabs_word_for_the_reason(string token, string? reason)
    {
        var refused = (await RefusedAsync("/api/v4/groups", token)).ShouldHaveSingleItem();
        var line = JsonNode.Parse(JsonLine.Write(refused)).ShouldNotBeNull();
        ((string?)line["meta.auth_fail_reason"]).ShouldBe(reason);
        ((string?)line["path"]).ShouldBe("/api/v4/groups");
        ((string?)line["why"]).ShouldNotBeNull().ShouldContain("/_sim/worlds/default/decisions/");
        JsonLine.Write(refused).ShouldNotContain(token);
    }

    [Fact]
    public async Task The_line_for_people_is_one_line_that_commands_no_terminal()
    {
        var refused = (await RefusedAsync("/api/v4/groups", "glpat-ok-ok-ok-ok-ok-ok")).ShouldHaveSingleItem();
        new HumanLine(hasColours: false).Write(refused).ShouldBe(
            $"09:00:00  403  GET /api/v4/groups  scope.sufficient  token 'ok?[31m'  {refused.Why}");
        new HumanLine(hasColours: true).Write(refused).ShouldContain("\e[33m403\e[0m");
    }

    [Fact]
    public async Task A_token_in_the_path_is_struck_out()
    {
        var refused = (await RefusedAsync("/api/v4/personal_access_tokens/glpat-ok-ok-ok-ok-ok-ok", null)).ShouldHaveSingleItem();
        refused.Path.ShouldBe("/api/v4/personal_access_tokens/[struck out]");
    }

    [Fact]
    public async Task Requests_do_not_wait_for_the_output()
    {
        var refused = (await RefusedAsync("/api/v4/user", null)).ShouldHaveSingleItem();
        using var output = new StringWriter();
        var log = new RefusalLog(output, row => row.Method, HumanLine.LeftOut);
        for (var i = 0; i < 1030; i++)
            log.Add(refused);
        output.ToString().ShouldBeEmpty();
        await log.DisposeAsync();
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1025);
        lines[^1].TrimEnd().ShouldBe("(6 refused requests are left out)");
    }

    [Fact]
    public async Task An_unknown_log_is_one_line() =>
        (await Run.Of(["serve", "--log", "loud"])).ShouldFail(2, "there is no log 'loud'; give --log human, json or none");

    [Fact]
    public async Task An_unknown_fault_is_one_line_with_the_nearest_name() =>
        (await Run.Of(["serve", "--fault", "flaping"])).ShouldFail(2, "there is no fault 'flaping'; did you mean 'flapping'?");

    private static async Task<List<RefusedRequest>> RefusedAsync(string path, string? token)
    {
        var refused = new List<RefusedRequest>();
        await using var gitLab = await GitLabSimulator.StartAsync(options =>
        {
            options.World = Reading.Load(World);
            options.Time = new FakeTimeProvider(Reading.Now);
            options.OnRefusal = refused.Add;
        });
        using var client = gitLab.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Add("PRIVATE-TOKEN", token);
        (await client.SendAsync(request)).Dispose();
        return refused;
    }
}
