using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>What a client that is not git sees.</summary>
public sealed class GitAnswers : IAsyncLifetime
{
    private GitLabSimulator _simulator = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _simulator = await GitLabSimulator.StartAsync(options => options.World = GitHost.World);
        _client = _simulator.CreateClient();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _simulator.DisposeAsync();
    }

    [Fact]
    public async Task The_advertisement_has_GitLabs_headers()
    {
        using var answer = await SendAsync(HttpMethod.Get, "grp/proj.git/info/refs?service=git-upload-pack", "glpat-test-read");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/x-git-upload-pack-advertisement");
        answer.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("001e# service=git-upload-pack\n0000");
    }

    [Theory]
    [InlineData("HEAD", "grp/proj.git/info/refs?service=git-upload-pack", 403, "")]
    [InlineData("GET", "grp/proj.git/info/refs", 403, "The command you're trying to execute is not allowed.")]
    [InlineData("GET", "grp/proj.git/info/refs?service=git-upload-archive", 403, "The command you're trying to execute is not allowed.")]
    [InlineData("POST", "grp/proj.git/info/lfs/objects/batch", 501,
        "{\"message\":\"Git LFS is not enabled on this GitLab server, contact your "
            + "admin.\",\"documentation_url\":\"http://localhost/help\"}")]
    public async Task What_git_itself_does_not_ask_is_refused(string method, string path, int status, string body)
    {
        using var answer = await SendAsync(new HttpMethod(method), path, "glpat-test-read");
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Theory]
    [InlineData("GET", "grp/proj.git/HEAD", HttpStatusCode.Found)]
    [InlineData("GET", "grp/proj.git/objects/info/packs", HttpStatusCode.Found)]
    [InlineData("GET", "grp/proj.git/git-upload-pack", HttpStatusCode.NotFound)]
    [InlineData("POST", "grp/proj.git/info/refs?service=git-upload-pack", HttpStatusCode.NotFound)]
    [InlineData("POST", "grp/proj/git-upload-pack", HttpStatusCode.UnprocessableEntity)]
    public async Task The_dumb_protocol_has_no_routes_and_meets_the_pages(string method, string path, HttpStatusCode status)
    {
        using var answer = await SendAsync(new HttpMethod(method), path, "glpat-test-read");
        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Without_suffix_there_is_a_redirect_whatever_exists()
    {
        using var answer = await SendAsync(HttpMethod.Get, "no/such/info/refs?service=git-upload-pack", secret: null);
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe("http://localhost/no/such.git/info/refs?service=git-upload-pack");
    }

    [Theory]
    [InlineData("0000000000")]
    [InlineData("zzzz")]
    [InlineData("0032want ")]
    public async Task A_body_that_is_not_gits_is_refused(string body)
    {
        using var answer = await SendAsync(HttpMethod.Post, "grp/proj.git/git-upload-pack", "glpat-test-read", body);
        ((int)answer.StatusCode).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task A_dead_token_is_refused_where_nobody_would_need_one()
    {
        using var refused = await SendAsync(HttpMethod.Get, "pub/open.git/info/refs?service=git-upload-pack", "glpat-test-expired");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var open = await SendAsync(HttpMethod.Get, "pub/open.git/info/refs?service=git-upload-pack", secret: null);
        open.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refusal_is_plain_text_with_a_challenge_and_no_secret()
    {
        using var answer = await SendAsync(HttpMethod.Get, "grp/proj.git/info/refs?service=git-upload-pack", "glpat-test-revoked");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Basic realm=\"GitLab\"");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await answer.Content.ReadAsStringAsync()).ShouldEndWith(
            "See http://localhost/help/topics/git/troubleshooting_git.md#error-on-git-fetch-http-basic-access-denied");
    }

    [Fact]
    public async Task The_decision_is_told_to_whom_may_ask()
    {
        using var refused = await SendAsync(HttpMethod.Get, "grp/proj.git/info/refs?service=git-upload-pack", "glpat-test-revoked");
        var why = await _client.GetStringAsync(
            new Uri($"/_sim/worlds/default/decisions/{refused.Headers.GetValues("X-Request-Id").Single()}", UriKind.Relative));
        why.ShouldContain("\"refusedBy\":\"token.not-revoked\"");
    }

    [Theory]
    [InlineData("glpat-test-read", false)]
    [InlineData("glpat-test-read-api", true)]
    [InlineData("glpat-test-expired", false)]
    [InlineData(null, false)]
    public async Task Archives_are_downloaded_with_a_token_that_reads_the_API(string? secret, bool given)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "grp/proj/-/archive/main/proj-main.zip");
        request.Headers.TryAddWithoutValidation("PRIVATE-TOKEN", secret);
        using var answer = await _client.SendAsync(request);
        answer.StatusCode.ShouldBe(given ? HttpStatusCode.OK : HttpStatusCode.Redirect);
        if (given)
            answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("proj-main.zip");
    }

    [Fact]
    public async Task A_use_by_git_is_noted()
    {
        using var answer = await SendAsync(HttpMethod.Get, "grp/proj.git/info/refs?service=git-upload-pack", "glpat-test-user");
        var world = _simulator.Worlds.Default.Current;
        world.Tokens.Rows.Single(token => token.Name == "user").LastUsedAt.ShouldNotBeNull();
        using var refused = await SendAsync(HttpMethod.Get, "other/proj.git/info/refs?service=git-upload-pack", "glpat-test-group");
        _simulator.Worlds.Default.Current.Tokens.Rows.Single(token => token.Name == "group").LastUsedAt.ShouldBeNull();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? secret, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (secret is not null)
            request.Headers.Authorization =
                new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"any:{secret}")));
        if (body is not null)
            request.Content = new StringContent(body);
        return await _client.SendAsync(request);
    }
}
