using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Cli.Twin;

public sealed class PlantedDifferences
{
    private const string Edition = "self-managed/premium/18.11";

    private static readonly Plant[] Eight =
    [
        new("status", "/api/v4/application/settings", (response, body) =>
        {
            response.StatusCode = 404;
            return """{"message":"404 Not Found"}""";
        }),
        new("error body", "/api/v4/no-such-endpoint", (_, _) => """{"error":"404 Nothing Here"}"""),
        new("missing header", "/api/v4/groups?all_available=false", (response, body) =>
        {
            response.Headers.Remove("X-Total");
            return body;
        }),
        new("header value", "/api/v4/projects?membership=true&simple=true", (response, body) =>
        {
            response.Headers.XFrameOptions = "DENY";
            return body;
        }),
        Plant.Json("missing key", "/api/v4/groups/1?with_projects=false", group => group.AsObject().Remove("path")),
        Plant.Json("key beyond", "/api/v4/projects/1/members/all/", member => member["badge"] = "gold"),
        Plant.Json("value", "/api/v4/users/2", user => user["state"] = "blocked"),
        Plant.Json("kind", "/api/v4/projects/2", project => project["star_count"] = "none") with { IsExact = true },
    ];

    [Fact]
    public async Task Eight_planted_differences_are_found_and_no_other()
    {
        await using var real = await PlantedGitLab.StartAsync(Edition, plants: Eight);

        var report = await TwinOf.JsonAsync(real.Url, real["good-personal"], exitCode: 1);

        var found = report["differences"]!.AsArray();
        string.Join('\n', found.SelectMany(row => row!["differs"]!.AsArray().Select(text => $"{row["request"]}: {text}"))).Split('\n')
            .ShouldBe([
                "GET /api/v4/application/settings: status 403 instead of 404: {\"message\":\"403 Forbidden\"}",
                "GET /api/v4/no-such-endpoint: body is '{\"error\":\"404 Not Found\"}' instead of '{\"error\":\"404 Nothing Here\"}'",
                "GET /api/v4/groups?all_available=false&order_by=id&sort=asc&per_page=100: "
                    + "only the simulator has the header X-Total: '3'",
                "GET /api/v4/projects?membership=true&simple=true&order_by=id&sort=asc&per_page=100: "
                    + "header X-Frame-Options is 'SAMEORIGIN' instead of 'DENY'",
                "GET /api/v4/groups/1?with_projects=false: only the simulator has $.path",
                "GET /api/v4/projects/1/members/all/2: only GitLab has $.badge",
                "GET /api/v4/users/2: $.state is \"active\" instead of \"blocked\"",
                "GET /api/v4/projects/2: $.star_count is a number instead of a string",
            ], ignoreOrder: true);
    }

    [Fact]
    public async Task A_personal_project_belongs_to_its_user()
    {
        await using var real = await PlantedGitLab.StartWithAsync("""
            edition: self-managed/premium/18.11
            users: [ { username: mara }, { username: joe } ]
            groups: [ { path: acme, visibility: public } ]
            projects: [ { path: mara/tools }, { path: joe/notes, visibility: public }, { path: acme/shop, members: { mara: developer } } ]
            tokens: [ { kind: personal, user: mara, name: own, scopes: [api] } ]
            """);

        var run = await TwinOf.RunAsync(real.Url, real["own"]);

        run.Out.ShouldContain("No difference.", customMessage: run.Out + run.Error);
    }

    [Theory]
    [InlineData("self-managed/premium/18.11", "good-personal")]
    [InlineData("self-managed/free/17.4", "good-personal")]
    [InlineData("self-managed/free/18.11+ce", "good-personal")]
    [InlineData("gitlab.com/premium/18.11", "good-personal")]
    [InlineData("gitlab.com/free/16.0", "good-personal")]
    [InlineData("gitlab.com/premium/18.11", "group-reporter")]
    [InlineData("gitlab.com/premium/18.11", "group-guest")]
    [InlineData("gitlab.com/premium/18.11", "project")]
    [InlineData("gitlab.com/premium/18.11", "wrong-scopes")]
    [InlineData("gitlab.com/premium/18.11", "too-many-scopes")]
    [InlineData("gitlab.com/premium/18.11", "admin")]
    [InlineData("gitlab.com/ultimate/19.6", "good-personal")]
    public async Task Without_planted_differences_none_is_found(string edition, string token)
    {
        await using var real = await PlantedGitLab.StartAsync(edition);

        var run = await TwinOf.RunAsync(real.Url, real[token]);

        run.Out.ShouldContain("No difference.", customMessage: run.Out + run.Error);
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldNotContain(real[token]);
    }
}
