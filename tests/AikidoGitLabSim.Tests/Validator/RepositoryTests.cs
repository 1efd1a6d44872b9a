using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>Code through the API and through git: role, scope, setting, project and ban told apart, each with its own sentence and
/// cure.</summary>
public sealed class RepositoryTests
{
    private const string Denied = "HTTP Basic: Access denied.";

    [Fact]
    public async Task Code_is_read_through_the_API_and_git_and_the_git_probe_is_what_git_itself_asks_first()
    {
        var gitLab = new ScriptedGitLab();

        var report = await gitLab.ValidateAsync();

        report.ShouldEnd("repo.api", CheckStatus.Pass);
        report.ShouldEnd("repo.git", CheckStatus.Pass);
        report.Check("repo.api").Message.ShouldContain("README.md can be read");
        gitLab.AskedPaths.ShouldContain("/acme/shop.git/info/refs?service=git-upload-pack");
        gitLab.Asked.Single(request => request.Method == HttpMethod.Head).RequestUri!.PathAndQuery.ShouldBe(
            "/api/v4/projects/1/repository/files/README.md?ref=HEAD");
    }

    public static TheoryData<int, string, bool, CheckStatus, string, string> GitRefusals => new()
    {
        { 403, "You are not allowed to download code from this project.", false, CheckStatus.Fail, "E_GIT_ROLE", "Visibility, Repository" },
        { 403, "You are not allowed to download code.", false, CheckStatus.Fail, "E_GIT_SCOPE", "Make a new one" },
        { 403, "Git access over HTTP is not allowed", false, CheckStatus.Fail, "E_GIT_HTTP_DISABLED", "Enabled Git access protocols" },
        { 403, "Pulling over HTTP is not allowed.", false, CheckStatus.Fail, "E_GIT_HTTP_DISABLED", "Enabled Git access protocols" },
        { 403, "Too many failed authentication attempts from this IP", false, CheckStatus.Unknown, "E_BANNED", "Wait an hour" },
        { 403, "Something else", false, CheckStatus.Unknown, "E_FORBIDDEN", "request id" },
        { 401, Denied, true, CheckStatus.Fail, "E_GIT_PROJECT_DENIED", "project_members" },
        { 401, Denied, false, CheckStatus.Unknown, "E_GIT_PROJECT_DENIED", "administrator" },
        { 404, "The project you were looking for could not be found or you don't have permission to view it.", false, CheckStatus.Fail,
            "E_GIT_INVISIBLE", "Check the path" },
        { 503, "The git server, Gitaly, is not available at this time.", false, CheckStatus.Unknown, "E_SERVER", "later" },
    };

    [Theory]
    [MemberData(nameof(GitRefusals))]
    public async Task What_git_refuses_is_told_apart_by_its_own_words(int status, string said, bool bot, CheckStatus ends, string code,
        string cure)
    {
        var gitLab = bot ? ScriptedGitLab.WithGroupToken() : new ScriptedGitLab();

        var report = await gitLab.On("/info/refs", Reply.GitLab(status, said) with { ContentType = "text/plain" }).ValidateAsync();

        report.ShouldEnd("repo.git", ends, code);
        report.Check("repo.git").Fix!.ShouldContain(cure);
        report.ExitCode.ShouldBe(ends == CheckStatus.Fail ? 1 : 5);
    }

    [Fact]
    public async Task A_project_without_a_repository_has_nothing_to_clone()
    {
        var report = await new ScriptedGitLab().On("/info/refs",
            Reply.GitLab(404, "A repository for this project does not exist yet.") with { ContentType = "text/plain" }).ValidateAsync();

        report.ShouldEnd("repo.git", CheckStatus.NotApplicable);
    }

    [Fact]
    public async Task A_web_page_in_place_of_git_is_no_yes()
    {
        (await new ScriptedGitLab().On("/info/refs", Reply.Html(200)).ValidateAsync()).ShouldEnd("repo.git", CheckStatus.Unknown, "E_EDGE");
        (await new ScriptedGitLab().On("/info/refs", Reply.GitLab(200, "{}")).ValidateAsync()).ShouldEnd("repo.git",
            CheckStatus.Unknown, "E_EDGE");
    }

    [Fact]
    public async Task Empty_projects_only_leave_nothing_to_try()
    {
        var report = await new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/new", empty: true)))
            .ValidateAsync();

        report.ShouldEnd("repo.api", CheckStatus.NotApplicable);
        report.ShouldEnd("repo.git", CheckStatus.NotApplicable);
        report.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_private_project_is_tried_before_a_public_one()
    {
        var gitLab = new ScriptedGitLab().On("/projects?",
            ScriptedGitLab.List(ScriptedGitLab.Project(4, "acme/site", "public"), ScriptedGitLab.Project(5, "acme/shop")));

        await gitLab.ValidateAsync();

        gitLab.AskedPaths.ShouldContain(path => path.StartsWith("/acme/shop.git", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_may_only_read_code_still_shows_that_it_clones_a_named_project()
    {
        var refusal = """{"error":"insufficient_scope","error_description":"…","scope":"read_user api read_api"}""";
        var report = await new ScriptedGitLab { Scopes = ["read_repository"] }.On("/api/v4/user", Reply.GitLab(403, refusal))
            .ValidateAsync(request => request with { Project = "acme/shop" });

        report.ShouldEnd("repo.git", CheckStatus.Pass);
        report.ShouldEnd("scopes.required", CheckStatus.Fail, "E_SCOPE_MISSING");
    }

    [Theory]
    [InlineData("16.9.0", true, "Enterprise Edition")]
    [InlineData("18.11.5-ee", true, "Enterprise Edition")]
    public async Task The_version_is_told_with_its_build(string version, bool enterprise, string words)
    {
        var report = await new ScriptedGitLab { Version = version }.ValidateAsync();

        enterprise.ShouldBeTrue();
        report.Check("version").Message.ShouldContain(version);
        report.Check("version").Message.ShouldContain(words);
    }

    [Fact]
    public async Task Which_plan_there_is_is_known_inferred_or_not_known_and_never_a_failure()
    {
        var told = await new ScriptedGitLab { Version = "19.1.0" }.ValidateAsync(request =>
            request with { Url = "https://gitlab.com", Group = "acme" });
        var inferred = await ScriptedGitLab.WithGroupToken().On("/namespaces/", Reply.GitLab(404, "{}"))
            .ValidateAsync(request => request with { Url = "https://gitlab.com", Group = "acme" });
        var unknown = await new ScriptedGitLab().ValidateAsync();
        var community =
            await new ScriptedGitLab().On("/metadata", Reply.GitLab(200, """{"version":"18.11.0","enterprise":false}""")).ValidateAsync();

        told.Check("tier").Message.ShouldContain("premium");
        inferred.ShouldEnd("tier", CheckStatus.Pass, "I_TIER_INFERRED");
        unknown.ShouldEnd("tier", CheckStatus.Unknown, "I_TIER_UNKNOWN");
        unknown.ExitCode.ShouldBe(0);
        community.ShouldEnd("tier", CheckStatus.Pass);
    }

    [Theory]
    [InlineData("1900", CheckStatus.Pass, null)]
    [InlineData("150", CheckStatus.Pass, "I_RATE")]
    public async Task What_room_is_left_is_told(string remaining, CheckStatus status, string? code)
    {
        var gitLab = new ScriptedGitLab().On("/metadata",
            Reply.GitLab(200, """{"version":"17.2.1"}""", ("RateLimit-Limit", "2000"), ("RateLimit-Remaining", remaining)));

        (await gitLab.ValidateAsync()).ShouldEnd("ratelimit", status, code);
    }

    [Theory]
    [InlineData("[\"203.0.113.7\",\"203.0.113.9\"]", "2026-06-01T00:00:00Z", CheckStatus.Pass, null)]
    [InlineData("[\"203.0.113.7\",\"198.51.100.2\"]", "2026-06-01T00:00:00Z", CheckStatus.Pass, "I_REUSE_SHARED")]
    [InlineData("[]", "2024-06-01T00:00:00Z", CheckStatus.Pass, "I_REUSE_OLD")]
    public async Task Age_and_sharing_are_looked_at_only_when_asked_for(string ips, string made, CheckStatus status, string? code)
    {
        ScriptedGitLab GitLab() => new ScriptedGitLab().On("/self", Reply.GitLab(
            200, $$"""{"scopes":["read_api","read_user","read_repository"],"active":true,"revoked":false,"user_id":2"""
                + $$""","expires_at":"2027-10-01","created_at":"{{made}}","last_used_ips":{{ips}}}"""));

        (await GitLab().ValidateAsync(request => request with { Reuse = true })).ShouldEnd("reuse", status, code);
        (await GitLab().ValidateAsync()).ShouldEnd("reuse", CheckStatus.NotApplicable);
    }
}
