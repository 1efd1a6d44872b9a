using System.Diagnostics;

namespace AikidoGitLabSim.Tests.Server.Telemetry;

public sealed class Traces
{
    [Fact]
    public async Task The_span_of_a_refused_request_names_world_route_rule_and_decision()
    {
        await using var gitLab = (await Listening.StartAsync()).ListenToTraces();
        using var answer = await gitLab.SendAsync("/api/v4/projects/acme%2Fshop?simple=true");
        var span = await OnlyAsync(gitLab);
        span.DisplayName.ShouldBe("GET /api/v4/projects/{id}");
        span.Kind.ShouldBe(ActivityKind.Server);
        Tag(span, "http.request.method").ShouldBe("GET");
        Tag(span, "http.route").ShouldBe("/api/v4/projects/{id}");
        Tag(span, "http.response.status_code").ShouldBe(403);
        Tag(span, "url.path").ShouldBe("/api/v4/projects/acme%2Fshop");
        Tag(span, "url.query").ShouldBe("simple=true");
        Tag(span, "gitlab_sim.world").ShouldBe("default");
        Tag(span, "gitlab_sim.route").ShouldBe("GET /projects/{id}");
        Tag(span, "gitlab_sim.verdict").ShouldBe("refused");
        Tag(span, "gitlab_sim.rule").ShouldBe(gitLab.Simulator.Decisions.NewestFirst("default").First().RefusedBy);
        Tag(span, "gitlab_sim.token.id").ShouldBe(1L);
        answer.Headers.GetValues("X-Sim-Why").Single().ShouldEndWith($"/decisions/{Tag(span, "gitlab_sim.request_id")}");
        span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public async Task The_span_of_an_allowed_request_has_no_rule()
    {
        await using var gitLab = (await Listening.StartAsync()).ListenToTraces();
        (await gitLab.SendAsync("/api/v4/user")).Dispose();
        var span = await OnlyAsync(gitLab);
        Tag(span, "gitlab_sim.verdict").ShouldBe("allowed");
        Tag(span, "gitlab_sim.rule").ShouldBeNull();
        Tag(span, "http.response.status_code").ShouldBe(200);
    }

    [Theory]
    [InlineData("/api/v4/user?private_token=" + Listening.Token)]
    [InlineData("/api/v4/user?access_token=some-other-value")]
    [InlineData("/api/v4/groups/" + Listening.Token)]
    [InlineData("/api/v4/groups/glpat%2Dnever%2Din%2Dtelemetry?search=" + Listening.Token)]
    [InlineData("/acme/shop.git/info/refs?service=" + Listening.Token)]
    [InlineData("/_sim/worlds?control_token=some-other-value")]
    public async Task No_attribute_contains_a_secret_of_the_path_or_query(string path)
    {
        await using var gitLab = (await Listening.StartAsync()).ListenToTraces();
        (await gitLab.SendAsync(path, token: Listening.Token)).Dispose();
        var span = await OnlyAsync(gitLab);
        var all = string.Join('\n', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")) + span.DisplayName;
        all.ShouldContain("url.path=/");
        Uri.UnescapeDataString(all).ShouldNotContain(Listening.Token);
        all.ShouldNotContain("some-other-value");
    }

    [Fact]
    public async Task A_request_that_is_not_judged_has_the_attributes_of_http_only()
    {
        await using var gitLab = (await Listening.StartAsync()).ListenToTraces();
        (await gitLab.SendAsync("/_sim/health/ready")).Dispose();
        var span = await OnlyAsync(gitLab);
        span.DisplayName.ShouldBe("GET");
        Tag(span, "url.path").ShouldBe("/_sim/health/ready");
        span.TagObjects.ShouldNotContain(tag => tag.Key.StartsWith("gitlab_sim.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_of_500_or_more_is_an_error_of_the_span()
    {
        await using var gitLab = (await Listening.StartAsync()).ListenToTraces();
        gitLab.Simulator.SwitchOn("maintenance");
        (await gitLab.SendAsync("/api/v4/user")).Dispose();
        var span = await OnlyAsync(gitLab);
        span.Status.ShouldBe(ActivityStatusCode.Error);
        Tag(span, "error.type").ShouldBe($"{Tag(span, "http.response.status_code")}");
    }

    [Fact]
    public async Task Without_a_listener_requests_are_not_observed()
    {
        await using var gitLab = await Listening.StartAsync();
        (await gitLab.SendAsync("/api/v4/user")).Dispose();
        gitLab.WasObserved.ShouldBeFalse();
        gitLab.ListenToTraces();
        (await gitLab.SendAsync("/api/v4/user")).Dispose();
        gitLab.WasObserved.ShouldBeTrue();
    }

    private static object? Tag(Activity span, string name) => span.GetTagItem(name);

    // The activity ends after the client has the answer.
    private static async Task<Activity> OnlyAsync(Listening gitLab)
    {
        for (var attempt = 0; gitLab.Activities.IsEmpty && attempt < 1000; attempt++)
            await Task.Delay(10);
        return gitLab.Activities.ShouldHaveSingleItem();
    }
}
