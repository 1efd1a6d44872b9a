using System.Net;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Api;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Stubs.Journal;
using AikidoGitLabSim.Tests.GitLab.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Api;

/// <summary>
/// A request that equals an earlier one is not decided again: its outcome is the one that it would have. The first request notes the use
/// of the token, the second one is recorded with the changed tokens, the third one is recognized, the fourth one gets its outcome.
/// </summary>
public sealed class LastingAnswers
{
    private const string World = """
        edition: self-managed/premium/19.6
        users: [ { username: mara }, { username: joe } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop } ]
        tokens:
          - { kind: personal, user: mara, name: one, scopes: [api], expiresAt: 2026-11-24, secret: glpat-one-00000000001 }
          - { kind: personal, user: joe, name: two, scopes: [api], secret: glpat-two-00000000002 }
          - { kind: personal, user: joe, name: narrow, scopes: [read_repository], secret: glpat-narrow-0000003 }
        """;

    private const int Times = 4;

    private static readonly DateTimeOffset Morning = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("user", "glpat-one-00000000001", 2)]
    [InlineData("user", "glpat-narrow-0000003", 2)]
    [InlineData("user", "glpat-unknown-000004", 3)]
    [InlineData("projects/acme%2Fshop", "glpat-one-00000000001", 0)]
    public async Task Outcomes_that_depend_on_the_world_alone_are_known(string path, string token, int known)
    {
        var found = 0;
        await using var gitLab = await GitLabSimulator.StartAsync(options =>
        {
            (options.WorldYaml, options.Time) = (World, new FakeTimeProvider(Morning));
            options.Around = (http, next) =>
            {
                http.Response.OnCompleted(() =>
                {
                    found += http.Features.Get<RepeatedRequest>()?.Outcome is null ? 0 : 1;
                    return Task.CompletedTask;
                });
                return next(http);
            };
        });
        await RepeatAsync(gitLab, path, token);
        found.ShouldBe(known);
    }

    [Theory]
    [InlineData("personal_access_tokens/self")]
    [InlineData("user")]
    [InlineData("projects?simple=true")]
    public async Task An_equal_request_gets_the_same_answer(string path)
    {
        await using var gitLab = await StartAsync(new FakeTimeProvider());
        var (body, etag) = await RepeatAsync(gitLab, path, "glpat-one-00000000001");
        (await BodyAsync(gitLab, path, "glpat-one-00000000001")).ShouldBe((body, etag));
        etag.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("personal_access_tokens/self")]
    [InlineData("user")]
    [InlineData("projects?simple=true")]
    public async Task Another_caller_gets_another_answer(string path)
    {
        await using var gitLab = await StartAsync(new FakeTimeProvider());
        var (first, _) = await RepeatAsync(gitLab, path, "glpat-one-00000000001");
        (await BodyAsync(gitLab, path, "glpat-two-00000000002")).Body.ShouldNotBe(first);
        (await BodyAsync(gitLab, path, "glpat-unknown-000004")).Body.ShouldContain("401 Unauthorized");
    }

    [Fact]
    public async Task A_changed_world_is_answered_anew()
    {
        await using var gitLab = await StartAsync(new FakeTimeProvider());
        (await RepeatAsync(gitLab, "projects?simple=true", "glpat-two-00000000002")).Body.ShouldBe("[]");
        var world = gitLab.Worlds.Default.Current.WithMember(new ResourceRef(ResourceKind.Group, 1), 2, AccessLevel.Developer);
        gitLab.Worlds.Put(new("default", world));
        (await BodyAsync(gitLab, "projects?simple=true", "glpat-two-00000000002")).Body.ShouldContain("acme/shop");
    }

    [Fact]
    public async Task A_revoked_token_is_refused_although_its_answer_is_known()
    {
        await using var gitLab = await StartAsync(new FakeTimeProvider());
        await RepeatAsync(gitLab, "personal_access_tokens/self", "glpat-one-00000000001");
        gitLab.Worlds.Default.Apply(new RevokeToken(1));
        (await BodyAsync(gitLab, "personal_access_tokens/self", "glpat-one-00000000001")).Body.ShouldContain("revoked");
    }

    [Fact]
    public async Task A_token_that_expires_overnight_is_refused()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 23, 59, 0, TimeSpan.Zero));
        await using var gitLab = await StartAsync(time);
        await RepeatAsync(gitLab, "user", "glpat-one-00000000001");
        time.Advance(TimeSpan.FromMinutes(2));
        (await BodyAsync(gitLab, "user", "glpat-one-00000000001")).Body.ShouldContain("expired");
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(24, false)]
    public void An_outcome_is_known_until_midnight_although_no_job_changes_the_world(int hours, bool isKnown)
    {
        var decision = DecisionSamples.Decide("GET /user", "unknown");
        var world = decision.Context.World;
        var http = new DefaultHttpContext();
        http.Features.Set(new RepeatedRequest());
        var midnight = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
        var incoming = new IncomingRequest(http, new WorldSlot("w", world), world, midnight,
            new Correlation(TimeProvider.System, "id", ""));
        KnownOutcome.Keep(incoming, decision, Answer.NoContent with { IsLasting = true });
        (KnownOutcome.Of(incoming with { Now = midnight.AddHours(hours) }) is not null).ShouldBe(isKnown);
    }

    [Fact]
    public async Task Another_query_or_host_gets_another_answer()
    {
        await using var gitLab = await StartAsync(new FakeTimeProvider());
        var (simple, _) = await RepeatAsync(gitLab, "projects?simple=true", "glpat-one-00000000001");
        (await BodyAsync(gitLab, "projects?simple=false", "glpat-one-00000000001")).Body.ShouldNotBe(simple);
        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-one-00000000001");
        client.DefaultRequestHeaders.Host = "gitlab.localhost";
        (await client.GetStringAsync(new Uri("api/v4/projects?simple=true", UriKind.Relative))).ShouldContain("http://gitlab.localhost/");
    }

    [Fact]
    public async Task Parameters_in_a_body_count()
    {
        await using var gitLab = await StartAsync(new FakeTimeProvider());
        var (all, _) = await RepeatAsync(gitLab, "projects", "glpat-one-00000000001");
        using var client = gitLab.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v4/projects");
        request.Headers.Add("PRIVATE-TOKEN", "glpat-one-00000000001");
        request.Content = new FormUrlEncodedContent([new("simple", "true")]);
        using var answer = await client.SendAsync(request);
        (await answer.Content.ReadAsStringAsync()).Length.ShouldBeLessThan(all.Length);
        (await BodyAsync(gitLab, "projects", "glpat-one-00000000001")).Body.ShouldBe(all);
    }

    [Fact]
    public async Task What_it_answered_is_unchanged_for_who_has_it()
    {
        await using var gitLab = await StartAsync(new FakeTimeProvider());
        var (_, etag) = await RepeatAsync(gitLab, "user", "glpat-one-00000000001");
        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-one-00000000001");
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", etag);
        using var answer = await client.GetAsync(new Uri("api/v4/user", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("glpat-one-00000000001", "api/v4/user", true)]
    [InlineData("glpat-narrow-0000003", "api/v4/user", false)]
    public async Task Each_decision_has_the_time_of_its_own_request(string token, string path, bool allowed)
    {
        var time = new FakeTimeProvider(Morning);
        await using var gitLab = await StartAsync(time);
        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        for (var minute = 0; minute <= Times; minute++)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            var id = answer.Headers.GetValues("X-Request-Id").Single();
            using var why = JsonDocument.Parse(await client.GetStringAsync(
                new Uri($"_sim/worlds/default/decisions/{id}", UriKind.Relative)));
            why.RootElement.GetProperty("now").GetDateTimeOffset().ShouldBe(Morning.AddMinutes(minute));
            why.RootElement.GetProperty("allowed").GetBoolean().ShouldBe(allowed);
            (answer.Headers.TryGetValues("X-Sim-Why", out var links) ? links.Single() : null).ShouldBe(
                allowed ? null : $"http://localhost/_sim/worlds/default/decisions/{id}");
            time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task A_request_counts_although_its_answer_is_known()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => (options.WorldYaml, options.Time) =
            ($"{World}\nsettings: {{ authenticatedApiRequestsPerMinute: 5 }}", new FakeTimeProvider(Morning)));
        await RepeatAsync(gitLab, "user", "glpat-one-00000000001");
        (await BodyAsync(gitLab, "user", "glpat-one-00000000001")).Body.ShouldContain("mara");
        (await BodyAsync(gitLab, "user", "glpat-one-00000000001")).Body.ShouldContain("Retry later");
    }

    [Fact]
    public async Task The_use_of_a_token_is_noted_although_its_answer_is_known()
    {
        var time = new FakeTimeProvider(Morning);
        await using var gitLab = await StartAsync(time);
        await RepeatAsync(gitLab, "personal_access_tokens/self", "glpat-one-00000000001");
        time.Advance(TimeSpan.FromMinutes(10));
        (await BodyAsync(gitLab, "personal_access_tokens/self", "glpat-one-00000000001")).Body.ShouldContain("2026-11-22T09:10:00");
    }

    private static Task<GitLabSimulator> StartAsync(FakeTimeProvider time)
    {
        if (time.GetUtcNow().Year < 2026)
            time.SetUtcNow(Morning);
        return GitLabSimulator.StartAsync(options => (options.WorldYaml, options.Time) = (World, time));
    }

    private static async Task<(string Body, string ETag)> RepeatAsync(GitLabSimulator gitLab, string path, string token)
    {
        for (var time = 1; time < Times; time++)
            await BodyAsync(gitLab, path, token);
        return await BodyAsync(gitLab, path, token);
    }

    private static async Task<(string Body, string ETag)> BodyAsync(GitLabSimulator gitLab, string path, string token)
    {
        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        using var answer = await client.GetAsync(new Uri($"api/v4/{path}", UriKind.Relative));
        return (await answer.Content.ReadAsStringAsync(), answer.Headers.ETag?.ToString() ?? "");
    }
}
