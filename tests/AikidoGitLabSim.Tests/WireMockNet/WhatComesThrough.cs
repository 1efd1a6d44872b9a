using System.Text;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.Git;
using AikidoGitLabSim.Tests.Server.Hosting;

namespace AikidoGitLabSim.Tests.WireMockNet;

/// <summary>A request that enters WireMock.Net and matches no mapping is answered as without it, byte by byte: status, headers in their
/// order, body.</summary>
public sealed partial class WhatComesThrough(EngineFixture both) : IClassFixture<EngineFixture>
{
    // The same for both: URLs in the answers are made of it, and digests of those.
    private const string Host = "Host: 127.0.0.1:8929";
    private const string Token = "PRIVATE-TOKEN: glpat-test-api";

    [Theory]
    [InlineData("GET /api/v4/user", Token)]
    [InlineData("GET /api/v4/user")]
    [InlineData("HEAD /api/v4/projects", Token)]
    [InlineData("GET /api/v4/projects?per_page=1&simple=true&order_by=id&x=%20+%2F", Token)]
    [InlineData("GET /api/v4/projects/grp%2Fproj", Token)]
    [InlineData("GET /api/v4/projects/grp/proj", Token)]
    [InlineData("GET /api/v4/projects/grp%2Fproj/repository/files/src%2Fapp.txt/raw?ref=main", Token)]
    [InlineData("GET /api/v4/projects/grp%2fproj/repository/archive.zip", Token)]
    [InlineData("GET //api//v4/user", Token)]
    [InlineData("GET /api/v4/user.json", Token)]
    [InlineData("GET /api/../api/v4/%75ser", Token)]
    [InlineData("GET /api/v4/groups/grp?with_projects=%zz", Token)]
    [InlineData("GET /api/v4/user?private_token=glpat-test-api")]
    [InlineData("OPTIONS /api/v4/user", "Origin: https://elsewhere.example")]
    [InlineData("OPTIONS *")]
    [InlineData("GET /users/sign_in")]
    [InlineData("GET /grp/proj")]
    [InlineData("GET /dashboard?a=1&a=2", "Cookie: _gitlab_session=x; other=y")]
    [InlineData("GET /-/user_settings/personal_access_tokens", "Accept: text/html")]
    [InlineData("GET /nowhere/at/all", "Accept-Encoding: gzip, br")]
    [InlineData("GET /grp/proj.git/info/refs?service=git-upload-pack")]
    [InlineData("GET /__admin%2Fmappings")]
    [InlineData("GET /~none/api/v4/user", Token)]
    [InlineData("get /api/v4/user", Token)]
    [InlineData("GET /api/v4/user", "Authorization: Basic !!!")]
    public Task A_question_without_a_body(string line, params string[] headers) => SameAsync(line, headers, "");

    [Theory]
    [InlineData("POST /api/v4/personal_access_tokens", "Content-Type: application/json", "{\"name\": ")]
    [InlineData("POST /api/v4/personal_access_tokens", "Content-Type: application/json", "{\"name\": \"x\"}")]
    [InlineData("DELETE /api/v4/personal_access_tokens/0", "Content-Type: text/plain", "x")]
    [InlineData("GET /api/v4/projects", "Content-Type: application/x-www-form-urlencoded", "per_page=1")]
    [InlineData("PUT /api/v4/user", "Content-Encoding: gzip", "not gzip")]
    [InlineData("POST /users/sign_in", "Content-Type: application/x-www-form-urlencoded", "user[login]=dev&user[password]=wrong")]
    [InlineData("POST /users/sign_in", "Content-Type: multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n--b--\r\n")]
    [InlineData("POST /grp/proj.git/git-upload-pack", "Content-Type: application/x-git-upload-pack-request", "nonsense")]
    public Task A_question_with_a_body(string line, string header, string body) => SameAsync(line, [header, Token], body);

    [Theory]
    [InlineData("Host: a b")]
    [InlineData("Host: ")]
    [InlineData("Host: [::1")]
    [InlineData("Host: elsewhere.example:99999")]
    public async Task A_host_that_no_URL_can_have(string host)
    {
        var request = $"GET /api/v4/user HTTP/1.1\r\n{host}\r\n{Token}\r\nConnection: close\r\n\r\n";
        Scrubbed(await RawConnection.RequestAsync(both.Behind.GitLabUrl, request), both.Behind)
            .ShouldBe(Scrubbed(await RawConnection.RequestAsync(both.Plain.GitLabUrl, request), both.Plain));
    }

    [Fact]
    public async Task The_real_git_clones_and_pushes_in_chunks()
    {
        await using var gitLab = EngineFixture.Entered(await EngineFixture.StartAsync());
        using var git = new GitClient();
        var url = new UriBuilder(gitLab.GitLabUrl) { UserName = "x", Password = "glpat-test-write", Path = "/grp/proj.git" }.Uri.ToString();
        await git.RunAsync("clone", "-q", url, "mine");
        await File.WriteAllBytesAsync(Path.Combine(git.Folder, "mine", "large.bin"), Noise(12 << 20));
        await git.RunAsync("-C", "mine", "add", ".");
        await git.RunAsync("-C", "mine", "-c", "user.name=D", "-c", "user.email=dev@example.com", "commit", "-qm", "large");
        await git.RunAsync("-C", "mine", "push", "-q", "origin", "HEAD:feature");
        await git.RunAsync("clone", "-q", "-b", "feature", url, "theirs");
        new FileInfo(Path.Combine(git.Folder, "theirs", "large.bin")).Length.ShouldBe(12 << 20);
    }

    private async Task SameAsync(string line, string[] headers, string body)
    {
        var length = body.Length > 0 ? $"Content-Length: {Encoding.Latin1.GetByteCount(body)}\r\n" : "";
        var behind = await RequestAsync(both.Behind);
        behind.ShouldStartWith("HTTP/1.1 ");
        behind.ShouldBe(await RequestAsync(both.Plain));

        async Task<string> RequestAsync(GitLabSimulator gitLab) => Scrubbed(
            await RawConnection.RequestAsync(
                gitLab.GitLabUrl,
                $"{line} HTTP/1.1\r\n{Host}\r\n{string.Concat(
                    headers.Select(header => $"{header}\r\n"))}{length}Connection: close\r\n\r\n{body}"),
            gitLab);
    }

    // What differs between any two answers: ids, times of the clock on the wall, sessions, forms' values, and the port.
    private static string Scrubbed(string answer, GitLabSimulator gitLab) => Volatile().Replace(
        answer.Replace($":{gitLab.GitLabUrl.Port}", ":0", StringComparison.Ordinal)
            .Replace($":{gitLab.AikidoUrl.Port}", ":1", StringComparison.Ordinal), "-");

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        for (int at = 0, state = 1; at < length; at++)
            bytes[at] = (byte)((state = unchecked((state * 1103515245) + 12345)) >> 16);
        return bytes;
    }

    [GeneratedRegex("""\b[0-9A-HJKMNP-TV-Z]{26}\b|(?<=\nDate: )[^\r]*|(?<=\nX-Runtime:"""
        + """ )[^\r]*|(?<=_gitlab_session=)[^;]*|(?<=name="authenticity_token" value=")[^"]*|(?<=name="csrf-token" content=")[^"]*""",
        RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Volatile();
}
