using System.Text.Json;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>What other validators get wrong, P1 to P15; each a test that this one does not.</summary>
public sealed class FailurePatternTests
{
    private const string Self = "/personal_access_tokens/self";

    [Fact]
    public async Task P1_a_readable_user_is_no_proof_of_a_good_token()
    {
        var report = await new ScriptedGitLab { Scopes = ["read_user"] }.ValidateAsync();

        report.Check("kind").Status.ShouldBe(CheckStatus.Pass);
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task P2_a_403_is_never_a_yes()
    {
        foreach (var reply in new[] { Reply.Html(403), Reply.Plain(403, "kodi"), Reply.GitLab(403, """{"message":"403 Forbidden"}""") })
            (await new ScriptedGitLab().On(Self, reply).ValidateAsync()).ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task P3_every_cause_has_words_of_its_own()
    {
        Reply[] causes =
        [
            Reply.GitLab(401, ScriptedGitLab.UnknownToken), Reply.GitLab(401, ScriptedGitLab.RevokedToken),
            Reply.GitLab(401, ScriptedGitLab.ExpiredToken),
            Reply.GitLab(403, """{"message":"403 Forbidden - Your account has been blocked."}"""), Reply.Html(403), Reply.Plain(429, ""),
            Reply.GitLab(500, "{}"),
        ];
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cause in causes)
            said.Add((await new ScriptedGitLab().On(Self, cause).ValidateAsync()).Check("token").Message);

        said.Count.ShouldBe(causes.Length);
    }

    [Fact]
    public async Task P4_missing_and_excess_scopes_are_both_named()
    {
        var report = await new ScriptedGitLab { Scopes = ["read_api", "write_registry"] }.ValidateAsync();

        report.Check("scopes.required").Message.ShouldContain("read_user MISSING");
        report.Check("scopes.excess").Message.ShouldContain("write_registry");
    }

    [Fact]
    public async Task P5_and_P6_expiry_and_kind_are_part_of_every_report_on_a_live_token()
    {
        var token = (await ScriptedGitLab.WithGroupToken().ValidateAsync()).Token;

        (token.Kind, token.ExpiresAt, token.DaysLeft).ShouldBe((TokenKind.Group, "2027-10-01", 313));
    }

    [Fact]
    public async Task P7_what_the_token_covers_is_counted()
    {
        var report = await new ScriptedGitLab().ValidateAsync(request => request with { Group = "acme" });

        report.Check("group").Message.ShouldContain("1 subgroup");
        report.Check("projects").Message.ShouldContain("1 project");
    }

    [Fact]
    public async Task P8_git_is_asked_too_and_its_yes_is_not_taken_for_the_documented_scope()
    {
        var report = await new ScriptedGitLab { Scopes = ["read_api", "read_user"] }.ValidateAsync();

        report.ShouldEnd("repo.api", CheckStatus.Pass);
        report.ShouldEnd("repo.git", CheckStatus.Pass);
        report.ShouldEnd("scopes.required", CheckStatus.Fail, "E_SCOPE_MISSING");
        report.Check("repo.git").Message.ShouldContain("not that read_repository is selected");
    }

    [Fact]
    public async Task P9_a_page_with_GitLabs_words_in_it_is_not_GitLabs_word()
    {
        var report = await new ScriptedGitLab().On(Self, Reply.Html(401, ScriptedGitLab.RevokedToken)).ValidateAsync();

        report.ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task P10_no_redirect_is_followed_with_the_secret()
    {
        var gitLab = new ScriptedGitLab().On(Self, Reply.Redirect("https://elsewhere.example/"));

        await gitLab.ValidateAsync();

        gitLab.Asked.ShouldAllBe(request => request.RequestUri!.Host == "gitlab.example");
    }

    [Fact]
    public async Task P11_nothing_is_ever_written_to_GitLab()
    {
        var gitLab = new ScriptedGitLab();

        await gitLab.ValidateAsync(request => request with { Group = "acme", Project = "acme/shop" });

        gitLab.Asked.ShouldAllBe(request => (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)
            && request.Content == null);
    }

    [Fact]
    public async Task P12_the_secret_is_in_one_header_only_and_no_part_of_it_in_the_report()
    {
        var gitLab = new ScriptedGitLab();

        var report = await gitLab.ValidateAsync();

        gitLab.AskedPaths.ShouldNotContain(path => path.Contains("glsim", StringComparison.Ordinal));
        var (git, api) = (gitLab.Asked.Where(IsGit).ToArray(), gitLab.Asked.Skip(1).Where(request => !IsGit(request)));
        api.ShouldAllBe(request => request.Headers.GetValues("PRIVATE-TOKEN").Single() == ScriptedGitLab.TokenText
            && request.Headers.Authorization == null);
        git.ShouldHaveSingleItem().Headers.Contains("PRIVATE-TOKEN").ShouldBeFalse();
        git[0].Headers.Authorization!.Scheme.ShouldBe("Basic");
        ReportWriters.Json(report).ShouldNotContain(ScriptedGitLab.TokenText[..8]);
        ReportWriters.Json(report).ShouldNotContain(ScriptedGitLab.TokenText[^8..]);
    }

    [Fact]
    public async Task P13_the_count_is_the_servers_and_not_the_first_pages()
    {
        var page = ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/shop")).With("X-Total", "431");

        (await new ScriptedGitLab().On("/projects?", page).ValidateAsync()).Check("projects").Message.ShouldContain("431 projects");
    }

    [Fact]
    public async Task P14_permissions_that_are_null_for_shared_groups_decide_nothing()
    {
        var project =
            """{"id":1,"path_with_namespace":"acme/shop","visibility":"private","permissions":{"project_access":null"""
                + ""","group_access":null}}""";

        (await new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(project)).ValidateAsync()).ShouldEnd("projects", CheckStatus.Pass);
    }

    [Fact]
    public async Task P15_a_refusal_is_not_asked_for_twice()
    {
        var gitLab = new ScriptedGitLab().On(Self, Reply.GitLab(401, ScriptedGitLab.UnknownToken));

        await gitLab.ValidateAsync();

        gitLab.AskedPaths.ShouldBe(["/api/v4/version", "/api/v4/personal_access_tokens/self"]);
    }

    [Fact]
    public async Task No_path_is_ever_asked_twice()
    {
        var gitLab = new ScriptedGitLab();

        await gitLab.ValidateAsync(request => request with { Group = "acme", Project = "acme/shop" });

        gitLab.AskedPaths.Distinct(StringComparer.Ordinal).Count().ShouldBe(gitLab.Asked.Count);
        gitLab.Asked.Count.ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public async Task What_others_wrote_cannot_drive_the_terminal()
    {
        var report = await new ScriptedGitLab { TokenName = "\u001b[31mred\u0007\nsecond line" }.ValidateAsync();

        var human = ReportWriters.Human(report);
        human.ShouldNotContain("\u001b");
        human.ShouldNotContain("\u0007");
        JsonDocument.Parse(ReportWriters.Json(report)).RootElement.GetProperty("token").GetProperty("name")
            .GetString()!.ShouldNotContain("\n");
    }

    private static bool IsGit(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.EndsWith("/info/refs", StringComparison.Ordinal);
}
