using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>Where no GitLab answers at the address that was given: is there one elsewhere on the host?</summary>
public sealed class DiscoveryTests
{
    private static readonly Reply NoSuchPage = Reply.Html(404, "<html><body>Not found</body></html>");

    [Theory]
    [InlineData("", "/gitlab")]
    [InlineData("", "/git")]
    [InlineData("/gitlab", "")]
    [InlineData("/code/acme/shop", "/code")]
    [InlineData("/acme/shop", "")]
    [InlineData("/acme/shop", "/gitlab")]
    public async Task A_GitLab_under_another_path_of_the_host_is_found_and_named(string given, string root)
    {
        var gitLab = OnlyAt(root);

        var report = await gitLab.ValidateAsync(request => request with { Url = ScriptedGitLab.Base + given, Discover = true });

        report.ShouldEnd("gitlab", CheckStatus.Fail, "E_NOT_GITLAB");
        report.Next.ShouldHaveSingleItem()
            .ShouldContain($"A GitLab answers at {ScriptedGitLab.Base}{root}. Run: gitlab-sim validate --url {ScriptedGitLab.Base}{root}");
        report.ExitCode.ShouldBe(4);
        report.Check("gitlab").Evidence[^1].Path.ShouldBe($"{root}/api/v4/version");
    }

    [Fact]
    public async Task The_token_is_not_sent_to_what_was_found()
    {
        var gitLab = OnlyAt("/gitlab");

        var report = await gitLab.ValidateAsync(request => request with { Discover = true });

        gitLab.Asked.ShouldAllBe(request => !request.Headers.Contains("PRIVATE-TOKEN") && request.Headers.Authorization == null);
        report.Check("token").Because.ShouldBe("gitlab");
    }

    [Fact]
    public async Task Nothing_found_is_said_with_what_was_tried()
    {
        var gitLab = OnlyAt("/nowhere");

        var report = await gitLab.ValidateAsync(request => request with { Url = $"{ScriptedGitLab.Base}/acme/shop", Discover = true });

        gitLab.AskedPaths.ShouldBe(["/acme/shop/api/v4/version", "/acme/api/v4/version", "/api/v4/version", "/gitlab/api/v4/version",
            "/git/api/v4/version"]);
        report.Check("gitlab").Message.ShouldContain(
            $"No GitLab answers at {ScriptedGitLab.Base}/acme, {ScriptedGitLab.Base}, {ScriptedGitLab.Base}/gitlab, "
                + $"{ScriptedGitLab.Base}/git either.");
        report.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task The_search_ends_with_the_first_that_answers()
    {
        var gitLab = OnlyAt("/gitlab");

        await gitLab.ValidateAsync(request => request with { Url = $"{ScriptedGitLab.Base}/a/b/c", Discover = true });

        gitLab.AskedPaths.ShouldBe(["/a/b/c/api/v4/version", "/a/b/api/v4/version", "/a/api/v4/version", "/api/v4/version",
            "/gitlab/api/v4/version"]);
    }

    [Fact]
    public async Task Unasked_nothing_is_searched_and_the_option_is_named()
    {
        var gitLab = OnlyAt("/gitlab");

        var report = await gitLab.ValidateAsync();

        gitLab.Asked.Count.ShouldBe(1);
        report.Next.ShouldHaveSingleItem().ShouldContain("--discover");
    }

    [Theory]
    [InlineData(403)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_gate_or_a_GitLab_that_is_down_is_not_searched_behind(int status)
    {
        var gitLab = new ScriptedGitLab().On("/version", Reply.Html(status));

        var report = await gitLab.ValidateAsync(request => request with { Discover = true });

        gitLab.Asked.Count.ShouldBe(1);
        report.ShouldEnd("gitlab", CheckStatus.Fail, "E_EDGE");
        report.Check("gitlab").Fix!.ShouldNotContain("--discover");
    }

    [Fact]
    public async Task Where_a_GitLab_answers_nothing_is_searched()
    {
        var gitLab = new ScriptedGitLab();

        await gitLab.ValidateAsync(request => request with { Discover = true });

        gitLab.AskedPaths.Count(path => path.EndsWith("/version", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_dry_run_names_what_would_be_tried()
    {
        var request =
            new ValidationRequest { Url = $"{ScriptedGitLab.Base}/gitlab", Token = new Secret(ScriptedGitLab.TokenText), Discover = true };

        TokenValidator.DryRun(request).Where(planned => planned.Probe.StartsWith("discover.", StringComparison.Ordinal))
            .ShouldAllBe(planned => !planned.Authenticated && planned.Method == "GET");
        TokenValidator.DryRun(request).Select(planned => planned.Path).Take(3)
            .ShouldBe(["/api/v4/version", "/api/v4/version", "/git/api/v4/version"]);
    }

    private static ScriptedGitLab OnlyAt(string root) => new ScriptedGitLab().On("/version", request =>
        request.RequestUri!.AbsolutePath == $"{root}/api/v4/version" ? Reply.GitLab(401, ScriptedGitLab.UnknownToken) : NoSuchPage);
}
