using System.Net;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Api;

/// <summary>An answer that is sent again is the one that would be composed anew.</summary>
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
        """;

    [Theory]
    [InlineData("personal_access_tokens/self")]
    [InlineData("user")]
    [InlineData("projects?simple=true")]
    public async Task An_equal_request_gets_the_same_answer(string path)
    {
        await using var gitLab = await StartAsync(new FakeTimeProvider());
        await BodyAsync(gitLab, path, "glpat-one-00000000001");
        var (body, etag) = await BodyAsync(gitLab, path, "glpat-one-00000000001");
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
        var (first, _) = await BodyAsync(gitLab, path, "glpat-one-00000000001");
        (await BodyAsync(gitLab, path, "glpat-two-00000000002")).Body.ShouldNotBe(first);
    }

    [Fact]
    public async Task A_changed_world_is_answered_anew()
    {
        await using var gitLab = await StartAsync(new FakeTimeProvider());
        (await BodyAsync(gitLab, "projects?simple=true", "glpat-two-00000000002")).Body.ShouldBe("[]");
        var world = gitLab.Worlds.Default.Current.WithMember(new ResourceRef(ResourceKind.Group, 1), 2, AccessLevel.Developer);
        gitLab.Worlds.Put(new("default", world));
        (await BodyAsync(gitLab, "projects?simple=true", "glpat-two-00000000002")).Body.ShouldContain("acme/shop");
    }

    [Fact]
    public async Task A_revoked_token_is_refused_although_its_answer_is_known()
    {
        await using var gitLab = await StartAsync(new FakeTimeProvider());
        await BodyAsync(gitLab, "personal_access_tokens/self", "glpat-one-00000000001");
        gitLab.Worlds.Default.Apply(new RevokeToken(1));
        (await BodyAsync(gitLab, "personal_access_tokens/self", "glpat-one-00000000001")).Body.ShouldContain("revoked");
    }

    [Fact]
    public async Task A_token_that_expires_overnight_is_refused()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 23, 59, 0, TimeSpan.Zero));
        await using var gitLab = await StartAsync(time);
        await BodyAsync(gitLab, "user", "glpat-one-00000000001");
        time.Advance(TimeSpan.FromMinutes(2));
        (await BodyAsync(gitLab, "user", "glpat-one-00000000001")).Body.ShouldContain("expired");
    }

    [Fact]
    public async Task Another_query_or_host_gets_another_answer()
    {
        await using var gitLab = await StartAsync(new FakeTimeProvider());
        var (simple, _) = await BodyAsync(gitLab, "projects?simple=true", "glpat-one-00000000001");
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
        var (all, _) = await BodyAsync(gitLab, "projects", "glpat-one-00000000001");
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
        await BodyAsync(gitLab, "user", "glpat-one-00000000001");
        var (_, etag) = await BodyAsync(gitLab, "user", "glpat-one-00000000001");
        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-one-00000000001");
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", etag);
        using var answer = await client.GetAsync(new Uri("api/v4/user", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private static Task<GitLabSimulator> StartAsync(FakeTimeProvider time)
    {
        if (time.GetUtcNow().Year < 2026)
            time.SetUtcNow(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        return GitLabSimulator.StartAsync(options => (options.WorldYaml, options.Time) = (World, time));
    }

    private static async Task<(string Body, string ETag)> BodyAsync(GitLabSimulator gitLab, string path, string token)
    {
        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        using var answer = await client.GetAsync(new Uri($"api/v4/{path}", UriKind.Relative));
        return (await answer.Content.ReadAsStringAsync(), answer.Headers.ETag?.ToString() ?? "");
    }
}
