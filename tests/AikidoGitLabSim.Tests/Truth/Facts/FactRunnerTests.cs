using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;

namespace AikidoGitLabSim.Tests.Truth.Facts;

public sealed class FactRunnerTests : IAsyncLifetime
{
    private IWorldHost _simulator = null!;

    public async Task InitializeAsync() => _simulator = await WorldHosts.StartAsync();

    public async Task DisposeAsync() => await _simulator.DisposeAsync();

    [Theory]
    [InlineData("""{"id": "t1", "area": "x", "request": {"method": "GET", "path": "/api/v4/user", "token": "none"}, "expect":"""
        + """ {"status": 401, "colour": 1}}""", "colour")]
    [InlineData("""{"id": "t2", "area": "x", "request": {"method": "GET", "path": "/api/v4/user", "token": "none", "tokn": 1}"""
        + """, "expect": {"status": 401}}""", "tokn")]
    [InlineData("""{"id": "t3", "area": "x", "request": {"method": "GET", "path": "/api/v4/user", "token": "nonsense-of-mine"}"""
        + """, "expect": {"status": 401}}""", "vocabulary")]
    [InlineData("""{"id": "t4", "area": "x", "request": {"method": "GET", "path": "/api/v4/user", "token": "none"}, "expect":"""
        + """ {"status": "401"}}""", "Int32")]
    [InlineData("""{"id": "t5", "area": "x", "request": """, "t5")]
    [InlineData("""{"id": "t6", "area": "x", "wher": 1, "request": {"method": "GET", "path": "/api/v4/user", "token": "none"}"""
        + """, "expect": {}}""", "wher")]
    public async Task A_malformed_fact_is_an_error_of_its_own(string line, string said)
    {
        var result = await RunAsync(line);

        result.Verdict.ShouldNotBe(Verdict.Proven);
        $"{result.Question.Fact.Id} {string.Join(' ', result.Differences)}".ShouldContain(said);
    }

    [Theory]
    [InlineData("""{"count_of": {"$": 1, "$[0]": 13}, "json_path": {"$[0].name": "subject", "$[-1].scopes[0]": "api"}}""", null)]
    [InlineData("""{"count_of": {"$": 2}}""", "1 items instead of 2")]
    [InlineData("""{"json_path": {"$[0].nothing": 1}}""", "there is no $[0].nothing")]
    [InlineData("""{"json_path": {"nothing": 1}}""", "is not a path")]
    public async Task Counts_and_paths_of_an_answer_are_compared(string expect, string? said)
    {
        var result = await RunAsync($$"""
            {"id": "paths", "area": "x", "since": "19.4", "until": "19.4", "request":
            {"method": "GET", "path": "/api/v4/personal_access_tokens?search=subject",
                "token": "valid-pat-scopes:api"}, "expect": {{expect}} }
            """.ReplaceLineEndings(" "));

        if (said is null)
            result.Verdict.ShouldBe(Verdict.Proven, result.ToString());
        else
            result.ToString().ShouldContain(said);
    }

    [Fact]
    public async Task A_clock_moves_between_requests() => (await RunAsync("""
        {"id": "clock", "area": "x", "since": "18.11", "until": "18.11", "before": [{"method": "GET", "path": "/api/v4/user",
            "token": "subject", "status": 200}],
         "request": {"method": "GET", "path": "/api/v4/user", "token": "valid-pat-scopes:api", "advance": "P300D"},
         "expect": {"status": 401, "json": {"error": "invalid_token"}}}
        """.ReplaceLineEndings(" "))).Verdict.ShouldBe(Verdict.Proven);

    [Theory]
    [InlineData("granular-pat;perm:read_user", 200)]
    [InlineData("granular-pat;perm:read_project", 403)]
    public async Task A_word_may_permit_something(string word, int status) => (await RunAsync($$"""
        {"id": "perm", "area": "x", "since": "18.11", "until": "18.11", "request": {"method": "GET", "path": "/api/v4/user",
            "token": "{{word}}"},
         "expect": {"status": {{status}} } }
        """.ReplaceLineEndings(" "))).Verdict.ShouldBe(Verdict.Proven);

    [Theory]
    [InlineData(1, 400)]
    [InlineData(2, 201)]
    public async Task Settings_and_plan_limits_hold(int limit, int status) => (await RunAsync($$"""
        {"id": "limits", "area": "x", "since": "18.11", "until": "18.11", "edition": "self-managed/premium",
            "settings": {"requireTokenExpiry": false},
         "plan_limits": {"project_access_token_limit": {{limit}} },
         "before": [{"method": "POST", "path": "/api/v4/projects/grp%2Fproj/access_tokens", "token": "subject", "status": 201,
                     "body": {"name": "a", "scopes": ["read_api"], "access_level": 20} }],
         "request": {"method": "POST", "path": "/api/v4/projects/grp%2Fproj/access_tokens", "token": "admin-pat-scopes:api",
                     "body": {"name": "b", "scopes": ["read_api"], "access_level": 20} },
         "expect": {"status": {{status}} } }
        """.ReplaceLineEndings(" "))).Verdict.ShouldBe(Verdict.Proven);

    [Fact]
    public async Task A_fact_may_be_about_the_Community_Edition() => (await RunAsync("""
        {"id": "ce", "area": "x", "since": "18.11", "until": "18.11", "edition": "self-managed/free+ce",
         "request": {"method": "GET", "path": "/api/v4/metadata", "token": "valid-pat-scopes:read_user"},
         "expect": {"status": 200, "json": {"version": "18.11.0", "enterprise": false}}}
        """.ReplaceLineEndings(" "))).Verdict.ShouldBe(Verdict.Proven);

    private Task<FactResult> RunAsync(string line)
    {
        var fact = Fact.Parse(line);
        return new FactRunner(_simulator).RunAsync(new FactAtVersion(fact, FactVersions.Of(fact).First()));
    }
}
