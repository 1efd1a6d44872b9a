using System.IO.Compression;
using System.Net;
using AikidoGitLabSim.Server.Api.Routes;
using AikidoGitLabSim.Tests.GitLab.Decisions;

namespace AikidoGitLabSim.Tests.Server.Api;

public sealed class HeadersAndPages
{
    private const string Company = "edition: self-managed/premium/18.11\n" + DecisionSamples.Company;

    private static readonly string[] PageHeaders = ["X-Per-Page", "X-Page", "X-Next-Page", "X-Prev-Page", "X-Total", "X-Total-Pages"];

    [Fact]
    public async Task A_page_tells_where_it_is()
    {
        await using var sim = await Sim.StartAsync(Company);
        var answer = await sim.GetAsync("/personal_access_tokens?per_page=3&page=2", "api");
        string.Join(' ', PageHeaders.Select(name => Header(answer, name))).ShouldBe("3 2 3 1 8 3");
        Header(answer, "Link").ShouldBe(string.Join(", ", new[] { (1, "prev"), (3, "next"), (1, "first"), (3, "last") }
            .Select(link => $"<http://localhost/api/v4/personal_access_tokens?page={link.Item1}&per_page=3>; rel=\"{link.Item2}\"")));
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_empty_and_the_ends_have_empty_headers()
    {
        await using var sim = await Sim.StartAsync(Company);
        var beyond = await sim.GetAsync("/personal_access_tokens?page=9", "api");
        (await beyond.Content.ReadAsStringAsync()).ShouldBe("[]");
        (Header(beyond, "X-Next-Page"), Header(beyond, "X-Total-Pages")).ShouldBe(("", "1"));
        Header(await sim.GetAsync("/personal_access_tokens?search=nothing", "api"), "X-Total-Pages").ShouldBe("1");
    }

    [Fact]
    public async Task A_token_in_the_query_is_not_repeated_in_a_link()
    {
        await using var sim = await Sim.StartAsync(Company);
        Header(await sim.GetAsync("/personal_access_tokens?per_page=1&private_token=api"), "Link").ShouldNotContain("private_token");
    }

    [Fact]
    public async Task In_a_world_of_its_own_every_URL_has_its_root()
    {
        await using var sim = await Sim.StartAsync(Company);
        (await sim.SendAsync("POST", "/_sim/worlds/default/fork", json: """{"as":"t42"}""")).StatusCode.ShouldBe(HttpStatusCode.Created);
        foreach (var path in new[] { "user", "users/2", "projects", "projects/1", "groups", "groups/1", "namespaces", "groups/1/projects",
            "personal_access_tokens", "personal_access_tokens/self/associations" })
        {
            var answer = await sim.GetAsync($"/~t42/api/v4/{path}", "api");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            var text = await answer.Content.ReadAsStringAsync()
                + (answer.Headers.TryGetValues("Link", out var link) ? string.Concat(link) : "");
            text.Replace("http://localhost/~t42/", "", StringComparison.Ordinal)
                .ShouldNotContain("http://localhost/", Case.Sensitive, path);
        }

        (await sim.GetAsync("/~t43/api/v4/user", "api")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var sim = await Sim.StartAsync(Company);
        await sim.GetAsync("/user", "api");
        var first = await sim.GetAsync("/user", "api");
        var second = await sim.GetAsync("/user", "api", ("If-None-Match", first.Headers.ETag!.ToString()));
        (second.StatusCode, (await second.Content.ReadAsByteArrayAsync()).Length).ShouldBe((HttpStatusCode.NotModified, 0));
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await sim.GetAsync("/user", "joe", ("If-None-Match", first.Headers.ETag!.ToString()))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/user", true)]
    [InlineData("/version", false)]
    public async Task From_250_bytes_on_an_answer_is_compressed(string path, bool compressed)
    {
        await using var sim = await Sim.StartAsync(Company);
        await sim.GetAsync("/user", "api");
        var plain = await (await sim.GetAsync(path, "api")).Content.ReadAsStringAsync();
        (plain.Length >= 250).ShouldBe(compressed);
        var answer = await sim.GetAsync(path, "api", ("Accept-Encoding", "gzip"));
        answer.Content.Headers.ContentEncoding.Contains("gzip").ShouldBe(compressed);
        if (!compressed)
            return;
        await using var gzip = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        (await new StreamReader(gzip).ReadToEndAsync()).Length.ShouldBe(plain.Length);
    }

    [Theory]
    [InlineData("/user", "api", 200, true, true, "max-age=0, private, must-revalidate")]
    [InlineData("/user", null, 401, true, false, "no-cache")]
    [InlineData("/user", "expired", 401, false, false, "no-cache")]
    [InlineData("/user", "read-repository", 403, false, false, "no-cache")]
    [InlineData("/projects?per_page=0", "api", 400, false, false, "no-cache")]
    [InlineData("/projects/99", "api", 404, true, false, "no-cache")]
    [InlineData("/nothing", "api", 404, true, false, "no-cache")]
    public async Task Headers_tell_how_far_a_request_came(string path, string? token, int status, bool frame, bool referrer, string cache)
    {
        await using var sim = await Sim.StartAsync(Company);
        var answer = await sim.GetAsync(path, token);
        ((int)answer.StatusCode).ShouldBe(status);
        (answer.Headers.Contains("X-Frame-Options"), answer.Headers.Contains("Referrer-Policy")).ShouldBe((frame, referrer));
        Header(answer, "Cache-Control").Split(", ").Order().ShouldBe(cache.Split(", ").Order());
        Header(answer, "X-Gitlab-Meta").ShouldBe($"{{\"correlation_id\":\"{Header(answer, "X-Request-Id")}\",\"version\":\"1\"}}");
    }

    [Fact]
    public async Task Head_answers_as_get_without_a_body_on_every_route()
    {
        await using var sim = await Sim.StartAsync(Company);
        foreach (var policy in RestRoutes.All.Select(route => route.Policy).Where(policy => policy.Reads))
        {
            var path = policy.Template.Replace("{file_path}", "README.md", StringComparison.Ordinal)
                .Replace("{branch}", "main", StringComparison.Ordinal)
                .Replace("{format}", "zip", StringComparison.Ordinal).Replace("{id}", "1", StringComparison.Ordinal)
                .Replace("{user_id}", "2", StringComparison.Ordinal)
                .Replace("{token_id}", "15", StringComparison.Ordinal).Replace("{sha}", "0", StringComparison.Ordinal) + "?ref=main";
            await sim.GetAsync(path, "api");
            var (get, head) = (await sim.GetAsync(path, "api"), await sim.SendAsync("HEAD", path, "api"));
            head.StatusCode.ShouldBe(get.StatusCode, path);
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty(path);
            Names(head).ShouldBe(Names(get), path);
            head.Content.Headers.ContentLength.ShouldBe(get.Content.Headers.ContentLength, path);
        }
    }

    [Theory]
    [InlineData("gitlab.com/premium/18.11", "cloudflare", true)]
    [InlineData("self-managed/free/18.11", "nginx", false)]
    public async Task GitLab_com_has_its_own_front(string edition, string server, bool counts)
    {
        await using var sim = await Sim.StartAsync($"edition: {edition}\n{DecisionSamples.Company}");
        var answer = await sim.GetAsync("/version", "api");
        Header(answer, "Server").ShouldBe(server);
        answer.Headers.Contains("RateLimit-Limit").ShouldBe(counts);
    }

    private static IEnumerable<string> Names(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).Where(name => name is not "Content-Length")
            .Order(StringComparer.Ordinal);

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));
}
