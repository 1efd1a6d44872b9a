using System.Net;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Api;
using AikidoGitLabSim.Tests.Support;

namespace AikidoGitLabSim.Tests.Server.Api;

/// <summary>What a request carries as a secret is in nothing that is kept after the answer.</summary>
public sealed class SecretsOfRequests
{
    private const string Secret = "s3cr3t-value-that-nobody-keeps";

    private const string World = """
        edition: self-managed/premium/18.11
        users: [ { username: root, admin: true }, { username: mara } ]
        projects: [ { path: mara/shop } ]
        tokens:
          - { kind: personal, user: root, name: admin, scopes: [api], secret: glpat-admin-admin-admin-1 }
        """;

    [Theory]
    [InlineData("POST", "/users", """{"username":"new","name":"New","email":"n@example.com","password":"SECRET"}""", 201)]
    [InlineData("POST", "/users", """{"username":"new","name":"New","email":"n@example.com","password":"x","a":{"token":"SECRET"}}""", 201)]
    [InlineData("POST", "/users", """{"username":"new","password":"SECRET"}""", 400)]
    [InlineData("POST", "/users", """{"username":"new","name":"N","email":"n@example.com","reset_password":"SECRET"}""", 400)]
    [InlineData("POST", "/users?user[password]=SECRET&client_secret=SECRET", """{"password":["SECRET",{"a":"SECRET"}]}""", 400)]
    [InlineData("GET", "/users?job_token=SECRET&private_token=SECRET&feed_token[]=SECRET", null, 401)]
    [InlineData("POST", "/projects/1/hooks", """{"url":"https://x.example","token":"SECRET"}""", 501)]
    [InlineData("GET", "/version?access_token=SECRET", null, 200)]
    public async Task No_decision_journal_or_usage_holds_a_secret(string method, string path, string? json, int status)
    {
        await using var sim = await Sim.StartAsync(World);
        var answer = await sim.SendAsync(method, path.Replace("SECRET", Secret, StringComparison.Ordinal),
            "glpat-admin-admin-admin-1", json?.Replace("SECRET", Secret, StringComparison.Ordinal));
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        var simulator = sim.Simulator;
        simulator.Decisions.Find("default", answer.Headers.GetValues("X-Request-Id").Single()).ShouldNotBeNull();
        ReachableObjects.PathTo(simulator.Decisions, Secret).ShouldBeNull();
        ReachableObjects.PathTo(simulator.Worlds.Default, Secret).ShouldBeNull();
        ReachableObjects.PathTo(simulator.StubsOf("default"), Secret).ShouldBeNull();
    }

    /// <summary>A route that is not simulated uses nothing of a body, so that nothing of it is kept with the decision.</summary>
    [Fact]
    public async Task No_decision_holds_what_a_route_that_is_not_simulated_was_sent()
    {
        await using var sim = await Sim.StartAsync(World);
        var answer = await sim.SendAsync("POST", $"/projects/1/variables?x={Secret}", "glpat-admin-admin-admin-1",
            $$"""{"key":"A","value":"{{Secret}}"}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        ReachableObjects.PathTo(sim.Simulator.Decisions, Secret).ShouldBeNull();
    }

    [Fact]
    public async Task The_password_of_a_new_user_opens_the_sign_in_page()
    {
        await using var sim = await Sim.StartAsync(World);
        var made = await sim.SendAsync("POST", "/users", "glpat-admin-admin-admin-1",
            $$"""{"username":"new","name":"New","email":"n@example.com","password":"{{Secret}}","skip_confirmation":true}""");
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var browser = new Web.Browser(sim.Client, "");
        await browser.SignInAsync("new", Secret);
        browser.Heading.ShouldBe("Projects");
    }

    [Fact]
    public void A_number_is_a_password_and_what_is_declared_a_boolean_stays()
    {
        var policy = new RoutePolicy
        {
            Method = "POST", Template = "/x", Parameters = [new("reset_password", ParameterType.Boolean)],
        };
        var parameters = new Dictionary<string, object?> { ["password"] = 12345L, ["reset_password"] = "true", ["page_token"] = "x" };
        RequestSecrets.TakeFrom(parameters, policy)["password"].ShouldBe("12345");
        parameters.ShouldBe(new Dictionary<string, object?>
        {
            ["password"] = "[FILTERED]", ["reset_password"] = "true", ["page_token"] = "x",
        });
    }

    /// <summary>The search itself finds what is there: in a list inside a private field.</summary>
    [Fact]
    public void What_is_held_is_found()
    {
        var held = new RawParameters(new Dictionary<string, object?> { ["a"] = new List<object?> { $"x{Secret}x" } });
        ReachableObjects.PathTo(held, Secret).ShouldNotBeNull();
        ReachableObjects.PathTo(held, "another").ShouldBeNull();
    }
}
