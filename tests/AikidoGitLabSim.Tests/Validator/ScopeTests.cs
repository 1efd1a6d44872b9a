using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

public sealed class ScopeTests
{
    private static readonly string[] Documented = ["read_api", "read_user", "read_repository"];
    private static readonly string[] ByHarm = ["sudo", "write_repository", "read_registry", "novelty"];

    [Fact]
    public async Task Exactly_the_three_documented_scopes_pass_without_a_word()
    {
        var report = await new ScriptedGitLab().ValidateAsync();

        report.ShouldEnd("scopes.required", CheckStatus.Pass);
        report.ShouldEnd("scopes.excess", CheckStatus.Pass);
        report.Check("scopes.required").Statements.ShouldBe(["S-21"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("read_api")]
    [InlineData("read_user")]
    [InlineData("read_repository")]
    [InlineData("read_api read_user")]
    [InlineData("read_api read_repository")]
    [InlineData("read_user read_repository")]
    [InlineData("read_registry write_registry")]
    public async Task A_personal_token_with_fewer_than_the_three_fails_and_names_the_missing(string scopes)
    {
        var granted = scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var report = await new ScriptedGitLab { Scopes = granted }.ValidateAsync();

        report.ShouldEnd("scopes.required", CheckStatus.Fail, "E_SCOPE_MISSING");
        foreach (var missing in Documented.Except(granted, StringComparer.Ordinal))
            report.Check("scopes.required").Message.ShouldContain($"{missing} MISSING");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Api_implies_all_three_which_is_enough_but_too_much()
    {
        var report = await new ScriptedGitLab { Scopes = ["api"] }.ValidateAsync();

        report.ShouldEnd("scopes.required", CheckStatus.Pass, "I_SCOPE_IMPLIED");
        report.Check("scopes.required").Message.ShouldContain("read_api implied by api");
        report.ShouldEnd("scopes.excess", CheckStatus.Warn, "W_SCOPE_EXCESS");
        report.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task More_than_is_needed_is_ranked_by_harm_and_breaks_strict_only()
    {
        var gitLab = new ScriptedGitLab
        {
            Scopes = ["read_api", "read_user", "read_repository", "read_registry", "write_repository", "sudo",
            "novelty"], ExpiresAt = null
        };

        var lax = await gitLab.ValidateAsync();
        var strict = await gitLab.ValidateAsync(request => request with { Strict = true });

        lax.ShouldEnd("scopes.excess", CheckStatus.Warn, "W_SCOPE_EXCESS");
        var message = lax.Check("scopes.excess").Message;
        ByHarm.Select(scope => message.IndexOf(scope, StringComparison.Ordinal)).ShouldBeInOrder();
        (lax.ExitCode, strict.ExitCode).ShouldBe((0, 6));
    }

    [Fact]
    public async Task For_a_group_token_read_user_is_unobtainable_and_never_missing()
    {
        var report = await ScriptedGitLab.WithGroupToken().ValidateAsync();

        report.ShouldEnd("scopes.required", CheckStatus.Pass);
        report.Check("scopes.required").Message.ShouldContain("read_user unobtainable for this kind");
    }

    [Fact]
    public async Task A_group_token_without_read_repository_fails_and_the_cure_does_not_ask_for_the_impossible()
    {
        var gitLab = ScriptedGitLab.WithGroupToken();
        gitLab.Scopes = ["read_api"];

        var report = await gitLab.ValidateAsync(request => request with { Group = "acme" });

        report.ShouldEnd("scopes.required", CheckStatus.Fail, "E_SCOPE_MISSING");
        report.Check("scopes.required").Fix!.ShouldNotContain("read_user");
        report.Check("scopes.required").Fix!.ShouldContain("/groups/acme/-/settings/access_tokens");
    }

    [Fact]
    public async Task A_service_account_can_have_read_user_so_its_absence_is_a_failure()
    {
        var report = await new ScriptedGitLab { Bot = true, Scopes = ["read_api", "read_repository"] }.ValidateAsync();

        report.Token.Kind.ShouldBe(TokenKind.ServiceAccount);
        report.ShouldEnd("scopes.required", CheckStatus.Fail, "E_SCOPE_MISSING");
    }

    [Fact]
    public async Task Without_a_scope_that_lists_groups_the_named_one_is_asked_for_once_so_that_GitLab_names_the_scopes_and_nothing_more()
    {
        var body = """{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the"""
            + """ access token.","scope":"api read_api"}""";
        var gitLab = new ScriptedGitLab { Scopes = ["read_user"] }.On("/groups/acme?", Reply.GitLab(403, body));

        var report = await gitLab.ValidateAsync(request => request with { Group = "acme" });

        report.Check("group").Because.ShouldBe("scopes.required");
        report.Check("projects").Because.ShouldBe("scopes.required");
        report.Check("repo.git").Because.ShouldBe("scopes.required");
        gitLab.AskedPaths.Count(path => path.Contains("/groups")).ShouldBe(1);
        gitLab.AskedPaths.ShouldNotContain(path => path.Contains("/projects"));
    }

    [Theory]
    [InlineData("16.7.3", "/-/profile/personal_access_tokens?")]
    [InlineData("16.8.0-ee", "/-/user_settings/personal_access_tokens?")]
    [InlineData("18.11.5-ee", "/-/user_settings/personal_access_tokens?")]
    [InlineData("19.2.0", "/-/user_settings/personal_access_tokens/legacy/new?")]
    public async Task The_link_to_a_new_token_is_filled_in_and_fits_the_version(string version, string page)
    {
        var report = await new ScriptedGitLab { Version = version, Scopes = ["read_api"] }.ValidateAsync();

        report.Check("scopes.required").Fix!.ShouldContain(
            $"{ScriptedGitLab.Base}{page}name=Aikido&scopes=read_api,read_user,read_repository");
    }

    [Fact]
    public async Task On_GitLab_com_the_form_moved_earlier()
    {
        var gitLab = new ScriptedGitLab { Version = "18.11.0", Scopes = ["read_api"] }
            .On("/metadata", Reply.GitLab(200, """{"version":"18.11.0","enterprise":true}""", ("Gitlab-Sv", "api-gke-us-east1-b")));

        var report = await gitLab.ValidateAsync();

        report.Check("scopes.required").Fix!.ShouldContain("/legacy/new?");
    }

    [Fact]
    public async Task The_matrix_says_which_documented_set_up_fits()
    {
        var personal = await new ScriptedGitLab().ValidateAsync();
        var group = await ScriptedGitLab.WithGroupToken().ValidateAsync();

        personal.Matrix.Select(match => (match.Profile, match.Fits)).ShouldBe(
            [("pat", true), ("group-token", false), ("service-account", false), ("self-managed", true), ("mr-gating", false),
                ("autofix-cloud", false), ("autofix-self-managed", false)]);
        group.Matrix.Select(match => (match.Profile, match.Fits)).ShouldBe(
            [("pat", false), ("group-token", true), ("service-account", false), ("self-managed", false), ("mr-gating", false),
                ("autofix-cloud", false), ("autofix-self-managed", false)]);
        personal.Matrix.Single(match => match.Profile == "autofix-self-managed").Lacking.ShouldBe(["api", "write_repository"]);
    }
}
