namespace AikidoGitLabSim.Tests.Clients;

public sealed class WithCurl(ServedGitLab gitLab) : IClassFixture<ServedGitLab>
{
    private const int HttpErrorExit = 22;

    [Theory]
    [InlineData("PRIVATE-TOKEN: glpat-test-read")]
    [InlineData("Authorization: Bearer glpat-test-read")]
    public async Task A_token_inspects_itself_in_either_header(string header) =>
        (await RunAsync("--fail", "--header", header, "api/v4/personal_access_tokens/self")).ShouldContain("\"name\":\"read\"");

    [Theory]
    [InlineData("glpat-nobody-has-this", "api/v4/user", "401 {\"message\":\"401 Unauthorized\"}")]
    [InlineData("glpat-test-narrow", "api/v4/projects", "403 {\"error\":\"insufficient_scope\"")]
    public async Task A_refusal_has_GitLabs_status_and_body_and_fails_where_asked_to(string token, string path, string starts)
    {
        var header = $"PRIVATE-TOKEN: {token}";
        var answer = await RunAsync("--header", header, "--write-out", "\n%{http_code}", path);
        var end = answer.LastIndexOf('\n');
        $"{answer[(end + 1)..]} {answer[..end]}".ShouldStartWith(starts);
        (await ClientProgram.RunAsync(Path.GetTempPath(), "", "curl", "--silent", "--fail", "--max-time", "20", "--header", header,
            $"{gitLab.Url}/{path}")).Code.ShouldBe(HttpErrorExit);
    }

    [Fact]
    public async Task The_link_header_leads_from_page_to_page()
    {
        var next = "api/v4/projects?per_page=1&pagination=keyset&order_by=id&sort=asc";
        var paths = new List<string>();
        while (next is not null && paths.Count < 10)
        {
            var answer = await RunAsync("--include", "--header", "PRIVATE-TOKEN: glpat-test-read", next);
            if (answer.Split("\"path_with_namespace\":\"") is [_, var found, ..])
                paths.Add(found.Split('"')[0]);
            next = answer.Split('\n').FirstOrDefault(line => line.StartsWith("Link:", StringComparison.OrdinalIgnoreCase))?.Split(',')
                .FirstOrDefault(link => link.Contains("rel=\"next\"", StringComparison.Ordinal))?.Split('<', '>')[1];
        }

        paths.ShouldBe(["acme/shop", "acme/two", "acme/three", "acme/four"]);
    }

    [Fact]
    public async Task A_file_is_downloaded_raw() =>
        (await RunAsync("--fail", "--header", "PRIVATE-TOKEN: glpat-test-read",
            "api/v4/projects/acme%2Fshop/repository/files/README.md/raw?ref=main")).ShouldBe("# Shop\n");

    private async Task<string> RunAsync(params string[] arguments)
    {
        var url = arguments[^1].StartsWith("http", StringComparison.Ordinal) ? arguments[^1] : $"{gitLab.Url}/{arguments[^1]}";
        var (code, output, errors) = await ClientProgram.RunAsync(Path.GetTempPath(), "", "curl",
            ["--silent", "--show-error", "--max-time", "20", .. arguments[..^1], url]);
        code.ShouldBe(0, errors);
        return output;
    }
}
