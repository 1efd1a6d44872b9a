using System.Globalization;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>Wrong host, wrong base, edge, wrong token, dead token, wrong scope: each its own code, exit, sentence and cure.</summary>
public sealed class DecisionTableTests
{
    private const string Self = "/personal_access_tokens/self";
    private const string Version = "/api/v4/version";

    public static TheoryData<int, string> Pages => new()
    {
        { 200, "E_NOT_GITLAB" }, { 404, "E_NOT_GITLAB" }, { 401, "E_EDGE" }, { 403, "E_EDGE" }, { 502, "E_EDGE" }, { 503, "E_EDGE" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_web_page_in_place_of_GitLab_is_no_GitLab_and_gets_no_token(int status, string code)
    {
        var gitLab = new ScriptedGitLab().On(Version, Reply.Html(status));

        var report = await gitLab.ValidateAsync();

        report.ShouldEnd("gitlab", CheckStatus.Fail, code);
        report.ExitCode.ShouldBe(4);
        report.Check("token").Because.ShouldBe("gitlab");
        gitLab.Asked.ShouldAllBe(request => !request.Headers.Contains("PRIVATE-TOKEN"));
    }

    [Theory]
    [InlineData(502), InlineData(503), InlineData(504)]
    public async Task A_GitLab_that_is_down_is_to_be_asked_again_later(int status)
    {
        var report = await new ScriptedGitLab().On(Version, Reply.Html(status)).ValidateAsync();

        report.Check("gitlab").Message.ShouldContain(status.ToString(CultureInfo.InvariantCulture));
        report.Next.ShouldHaveSingleItem().ShouldContain("again in some minutes");
    }

    [Fact]
    public async Task A_redirect_is_named_and_not_followed()
    {
        var gitLab = new ScriptedGitLab().On(Version, Reply.Redirect("https://elsewhere.example/sign-in?ticket=abc"));

        var report = await gitLab.ValidateAsync();

        report.ShouldEnd("gitlab", CheckStatus.Fail, "E_REDIRECT");
        report.Check("gitlab").Message.ShouldContain("https://elsewhere.example/sign-in");
        report.Check("gitlab").Message.ShouldNotContain("ticket");
        report.ExitCode.ShouldBe(4);
        gitLab.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_foreign_404_in_JSON_points_to_the_relative_root()
    {
        var report = await new ScriptedGitLab().On(Version, Reply.ForeignJson(404, """{"error":"not found"}""")).ValidateAsync();

        report.ShouldEnd("gitlab", CheckStatus.Fail, "E_NOT_GITLAB");
        report.Check("gitlab").Fix!.ShouldContain("has a path");
        report.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task GitLabs_own_404_points_to_the_base_address()
    {
        var report = await new ScriptedGitLab().On(Version, Reply.GitLab(404, """{"error":"404 Not Found"}""")).ValidateAsync();

        report.ShouldEnd("gitlab", CheckStatus.Fail, "E_NOT_GITLAB");
        report.Check("gitlab").Message.ShouldContain("its API is not below");
    }

    [Fact]
    public async Task A_401_without_GitLabs_mark_is_not_GitLabs()
    {
        var report = await new ScriptedGitLab().On(Version, Reply.ForeignJson(401, ScriptedGitLab.UnknownToken)).ValidateAsync();

        report.ShouldEnd("gitlab", CheckStatus.Fail, "E_NOT_GITLAB");
        report.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task A_GitLab_that_fails_is_inconclusive()
    {
        var report =
            await new ScriptedGitLab().On(Version, Reply.GitLab(500, """{"message":"500 Internal Server Error"}""")).ValidateAsync();

        report.ShouldEnd("gitlab", CheckStatus.Unknown, "E_SERVER");
        report.ExitCode.ShouldBe(5);
    }

    public static TheoryData<string, int, string, string> Refusals => new()
    {
        { "unknown", 401, ScriptedGitLab.UnknownToken, "E_UNKNOWN_TOKEN" },
        { "revoked", 401, ScriptedGitLab.RevokedToken, "E_REVOKED" },
        { "expired", 401, ScriptedGitLab.ExpiredToken, "E_EXPIRED" },
        { "impersonation", 401,
            """{"error":"invalid_token","error_description":"Token is an impersonation token but impersonation was disabled."}""",
            "E_IMPERSONATION_OFF" },
        { "dpop", 401, """{"error":"dpop_error","error_description":"DPoP is required."}""", "E_TOKEN_POLICY" },
        { "blocked", 403, """{"message":"403 Forbidden - Your account has been blocked."}""", "E_BLOCKED" },
        { "pending", 403, """{"message":"403 Forbidden - Your account is pending approval from your administrator and hence blocked."}""",
            "E_BLOCKED" },
        { "terms", 403, """{"message":"403 Forbidden - You (@mara) must accept the Terms of Service in order to perform this action."}""",
            "E_BLOCKED" },
        { "deactivated", 403, """{"message":"403 Forbidden - Your account has been deactivated by your administrator."}""", "E_BLOCKED" },
        { "unconfirmed", 403, """{"message":"403 Forbidden - Your primary email address is not confirmed."}""", "E_BLOCKED" },
        { "password", 403, """{"message":"403 Forbidden - Your password expired. Please access GitLab from a web browser."}""",
            "E_BLOCKED" },
        { "oauth", 400, """{"message":"400 Bad request - This endpoint requires token type to be a personal access token"}""",
            "E_NOT_PAT" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task GitLabs_own_refusal_rejects_the_credential_with_its_own_code(string why, int status, string body, string code)
    {
        var report = await new ScriptedGitLab().On(Self, Reply.GitLab(status, body)).ValidateAsync();

        report.ShouldEnd("token", CheckStatus.Fail, code);
        report.ExitCode.ShouldBe(3, why);
        report.Check("scopes.required").Because.ShouldBe("token");
        report.Check("token").Fix.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Every_refusal_has_a_sentence_and_a_cure_of_its_own()
    {
        var seen = new List<string>();
        foreach (var row in Refusals.Where(row => (string)row[0] is "unknown" or "revoked" or "expired" or "blocked" or "oauth" or "dpop"))
        {
            var report = await new ScriptedGitLab().On(Self, Reply.GitLab((int)row[1], (string)row[2])).ValidateAsync();
            seen.Add(report.Check("token").Message);
        }

        seen.Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
    }

    [Fact]
    public async Task A_bare_403_of_GitLab_proves_nothing_about_the_token()
    {
        var report = await new ScriptedGitLab().On(Self, Reply.GitLab(403, """{"message":"403 Forbidden"}""")).ValidateAsync();

        report.ShouldEnd("token", CheckStatus.Unknown, "E_FORBIDDEN");
        report.ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task A_refusal_for_want_of_scope_means_that_the_token_lives_and_names_what_is_missing()
    {
        var body = """{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the"""
            + """ access token.","scope":"read_user api read_api"}""";
        var gitLab = new ScriptedGitLab { Scopes = ["read_repository"] }.On("/api/v4/user", Reply.GitLab(403, body));

        var report = await gitLab.ValidateAsync();

        report.ShouldEnd("token", CheckStatus.Pass);
        report.ShouldEnd("kind", CheckStatus.Unknown, "I_KIND_UNKNOWN");
        report.ShouldEnd("scopes.required", CheckStatus.Fail, "E_SCOPE_MISSING");
        report.Check("kind").Message.ShouldContain("read_user, api, read_api");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Even_when_the_token_may_not_read_itself_the_refusal_tells_what_is_missing()
    {
        var body = """{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the"""
            + """ access token.","scope":"api read_api"}""";

        var report = await new ScriptedGitLab().On(Self, Reply.GitLab(403, body)).ValidateAsync();

        report.ShouldEnd("token", CheckStatus.Pass, "I_SCOPE_OPAQUE");
        report.ShouldEnd("scopes.required", CheckStatus.Fail, "E_SCOPE_MISSING");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task An_opaque_fine_grained_token_is_no_pass_and_no_rejection_but_the_wrong_kind()
    {
        var body = """{"error":"insufficient_granular_scope","error_description":"Access denied: Your Personal Access Token lacks the"""
            + """ required permissions: [read_personal_access_token] for \"user\"."}""";

        var report = await new ScriptedGitLab().On(Self, Reply.GitLab(403, body)).ValidateAsync();

        report.ShouldEnd("token", CheckStatus.Unknown, "I_GRANULAR_OPAQUE");
        report.ShouldEnd("kind", CheckStatus.Fail, "E_KIND_GRANULAR");
        report.Check("token").Message.ShouldContain("read_personal_access_token");
        report.ExitCode.ShouldBe(1);
    }

    public static TheoryData<string> Places => new() { Version, Self, "/api/v4/user", "/api/v4/groups" };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Too_many_requests_is_inconclusive_and_ends_the_asking(string place)
    {
        var gitLab = new ScriptedGitLab().On(place, Reply.Plain(429, "Retry later\n", ("Retry-After", "42")));

        var report = await gitLab.ValidateAsync();

        report.ExitCode.ShouldBe(5);
        report.Checks.ShouldContain(check => check.Code == "E_RATE");
        report.Next.ShouldContain(action => action.Contains("42 seconds"));
        gitLab.AskedPaths.Last().ShouldContain(place);
    }

    [Theory]
    [InlineData("", "a few minutes"), InlineData("60", "60 seconds")]
    [InlineData("Sun, 22 Nov 2026 12:05:00 GMT", "until Sun, 22 Nov 2026 12:05:00 GMT")]
    public async Task How_long_to_wait_is_told_as_the_server_told_it(string retryAfter, string words)
    {
        var report = await new ScriptedGitLab().On(Self, Reply.Plain(429, "", ("Retry-After", retryAfter))).ValidateAsync();

        report.Check("token").Fix!.ShouldContain($"Wait {words},");
    }

    [Fact]
    public async Task A_limit_without_headers_is_still_told_from_a_ban()
    {
        var limited = await new ScriptedGitLab().On(Self, Reply.Plain(429, "")).ValidateAsync();
        var banned = await new ScriptedGitLab().On(Self, Reply.Plain(403, "Forbidden\n")).ValidateAsync();

        limited.ShouldEnd("token", CheckStatus.Unknown, "E_RATE");
        banned.ShouldEnd("token", CheckStatus.Unknown, "E_EDGE");
        banned.Check("token").Fix!.ShouldContain("banned");
        (limited.ExitCode, banned.ExitCode).ShouldBe((5, 5));
    }

    [Fact]
    public async Task An_edge_that_steps_in_only_when_the_token_comes_is_inconclusive()
    {
        var report = await new ScriptedGitLab().On(Self, Reply.Html(403)).ValidateAsync();

        report.ShouldEnd("gitlab", CheckStatus.Pass);
        report.ShouldEnd("token", CheckStatus.Unknown, "E_EDGE");
        report.ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task A_GitLab_from_before_self_inform_lets_nothing_be_proven()
    {
        var report = await new ScriptedGitLab().On(Self, Reply.GitLab(404, """{"error":"404 Not Found"}""")).ValidateAsync();

        report.ShouldEnd("token", CheckStatus.Pass, "I_OLD_GITLAB");
        report.ShouldEnd("scopes.required", CheckStatus.Unknown, "I_SCOPES_UNKNOWN");
        report.ShouldEnd("expiry", CheckStatus.Unknown, "I_EXPIRY_UNKNOWN");
        report.ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task On_an_old_GitLab_a_dead_token_is_still_called_dead()
    {
        var report = await new ScriptedGitLab()
            .On(Self, Reply.GitLab(404, """{"error":"404 Not Found"}"""))
            .On("/api/v4/user", Reply.GitLab(401, ScriptedGitLab.RevokedToken)).ValidateAsync();

        report.ShouldEnd("token", CheckStatus.Fail, "E_REVOKED");
        report.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task Letters_that_hint_at_another_sort_of_token_are_named_in_the_cure_only()
    {
        var report = await new ScriptedGitLab().On(Self, Reply.GitLab(401, ScriptedGitLab.UnknownToken))
            .ValidateAsync(request => request with { Token = new Secret("gldt-not-a-real-deploy-token") });

        report.ShouldEnd("token", CheckStatus.Fail, "E_UNKNOWN_TOKEN");
        report.Check("token").Fix!.ShouldContain("deploy token");
        report.Check("input").Status.ShouldBe(CheckStatus.Pass);
    }

    [Theory]
    [InlineData("{}"), InlineData("[]")]
    [InlineData("{\"scopes\":\"read_api\",\"active\":true}")]
    [InlineData("{\"scopes\":[1],\"active\":true}")]
    [InlineData("not json"), InlineData("")]
    public async Task An_answer_of_the_wrong_shape_is_never_a_yes(string body)
    {
        var report = await new ScriptedGitLab().On(Self, Reply.GitLab(200, body)).ValidateAsync();

        report.ShouldEnd("token", CheckStatus.Unknown, "E_UNREADABLE");
        report.ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task A_token_that_the_answer_itself_calls_revoked_or_inactive_is_rejected()
    {
        var revoked = await new ScriptedGitLab { Active = false, Revoked = true }.ValidateAsync();
        var expired = await new ScriptedGitLab { Active = false, ExpiresAt = "2026-11-22" }.ValidateAsync();
        var inactive = await new ScriptedGitLab { Active = false }.ValidateAsync();

        revoked.ShouldEnd("token", CheckStatus.Fail, "E_REVOKED");
        expired.ShouldEnd("token", CheckStatus.Fail, "E_EXPIRED");
        inactive.ShouldEnd("token", CheckStatus.Fail, "E_INACTIVE");
        new[] { revoked, expired, inactive }.ShouldAllBe(report => report.ExitCode == 3);
    }
}
