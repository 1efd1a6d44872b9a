using System.Collections.Immutable;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Sending;
using AikidoGitLabSim.Validator.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>Answers that look like a yes and are none: each of them once passed, or nearly did.</summary>
public sealed class NoWrongYesTests
{
    private const string Good =
        """ "scopes":["read_api","read_user","read_repository"],"active":true,"revoked":false,"user_id":2,"expires_at":"2027-10-01" """;

    private static readonly string[] Marks = ["X-Total", "X-Next-Page"];

    /// <summary>An answer of <c>/self</c> and the expected exit code.</summary>
    public static TheoryData<string, string, int> Selves => new()
    {
        { "as GitLab says it", $$"""{ {{Good}} }""", 0 },
        { "a key twice", $$"""{ "active":false, {{Good}} }""", 5 },
        { "scopes twice", $$"""{ {{Good}}, "scopes":["read_api"] }""", 5 },
        { "scopes in one text",
            """{"scopes":"read_api read_user read_repository","active":true,"revoked":false,"user_id":2,"expires_at":null}""", 5 },
        { "a scope that is one but for a blank",
            """{"scopes":["read_api","read_user","read_repository "],"active":true,"revoked":false,"user_id":2,"expires_at":null}""", 5 },
        { "a scope that is one but for a control character",
            """{"scopes":["read_api","read_user","read_repository\u0000"],"active":true,"revoked":false,"user_id":2,"expires_at":null}""",
            5 },
        { "a scope in capitals",
            """{"scopes":["read_api","read_user","READ_REPOSITORY"],"active":true,"revoked":false,"user_id":2,"expires_at":null}""", 1 },
        { "whether it is revoked is left out",
            """{"scopes":["read_api","read_user","read_repository"],"active":true,"user_id":2,"expires_at":null}""", 5 },
        { "whether it is revoked is null",
            """{"scopes":["read_api","read_user","read_repository"],"active":true,"revoked":null,"user_id":2,"expires_at":null}""", 5 },
        { "revoked and active",
            """{"scopes":["read_api","read_user","read_repository"],"active":true,"revoked":true,"user_id":2,"expires_at":null}""", 3 },
        { "expired and active", $$"""{ {{Good}}, "expired":true }""", 5 },
        { "expired as a text", $$"""{ {{Good}}, "expired":"true" }""", 5 },
        { "granular as a text", $$"""{ {{Good}}, "granular":"true" }""", 5 },
        { "active as a text",
            """{"scopes":["read_api","read_user","read_repository"],"active":"true","revoked":false,"user_id":2,"expires_at":null}""", 5 },
        { "whose it is is left out",
            """{"scopes":["read_api","read_user","read_repository"],"active":true,"revoked":false,"expires_at":null}""", 5 },
        { "when it ends is left out",
            """{"scopes":["read_api","read_user","read_repository"],"active":true,"revoked":false,"user_id":2}""", 5 },
        { "when it ends is a moment",
            """{"scopes":["read_api","read_user","read_repository"],"active":true,"revoked":false,"user_id":2"""
                + ""","expires_at":"2027-10-01T00:00:00Z"}""", 5 },
        { "in a list", $$"""[{ {{Good}} }]""", 5 },
    };

    [Theory]
    [MemberData(nameof(Selves))]
    public async Task What_a_token_says_of_itself_is_taken_as_GitLab_says_it_or_not_at_all(string what, string body, int exit)
    {
        var report = await new ScriptedGitLab().On("/self", Reply.GitLab(200, body)).ValidateAsync(InAcme);

        report.ExitCode.ShouldBe(exit, $"{what}\n{ReportWriters.Human(report)}");
    }

    [Theory]
    [InlineData("sudo")]
    [InlineData("")]
    public async Task A_token_that_may_not_read_itself_has_no_known_scopes_whatever_else_it_opens(string scopes)
    {
        var refusal = Reply.GitLab(403, $$"""{"error":"insufficient_scope","error_description":"…","scope":"{{scopes}}"}""");

        var report = await new ScriptedGitLab().On("/self", refusal).ValidateAsync(InAcme);

        report.ShouldEnd("scopes.required", CheckStatus.Unknown, "I_SCOPES_UNKNOWN");
        report.ShouldEnd("expiry", CheckStatus.Unknown, "I_EXPIRY_UNKNOWN");
        report.ExitCode.ShouldBe(5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_recording_that_is_cut_off_proves_nothing(int kept)
    {
        var request = new ValidationRequest { Url = ScriptedGitLab.Base, Token = new Secret(ScriptedGitLab.TokenText) };
        var exchanges = await RecordAsync(request);

        var report = TokenValidator.Replay(request, [.. exchanges.Take(kept)]);

        report.ExitCode.ShouldBe(5);
        TokenValidator.Replay(request, exchanges).ExitCode.ShouldBe(0);
    }

    public static TheoryData<string> Users => new()
    {
        """{"id":2,"username":"AikidoSec","bot":false}""",
        """{"id":2,"username":"AikidoSec","state":"active"}""",
        """{"id":2,"username":"group_7_bot_0a1b","state":"active","bot":null}""",
        """{"id":2,"username":"AikidoSec","state":"active","bot":"false"}""",
        """{"username":"AikidoSec","state":"active","bot":false}""",
        """{"id":2,"username":"AikidoSec","state":"blocked_pending_approval","bot":false}""",
        """{"id":2,"username":"AikidoSec","state":"banned","bot":false}""",
        """{"id":3,"username":"AikidoSec","state":"active","bot":false}""",
    };

    [Theory]
    [MemberData(nameof(Users))]
    public async Task A_user_of_whom_GitLab_does_not_say_all_that_it_says_of_users_is_not_known(string user) =>
        (await new ScriptedGitLab().On("/api/v4/user", Reply.GitLab(200, user)).ValidateAsync(InAcme)).ExitCode.ShouldBe(5);

    [Theory]
    [InlineData("/projects?", "[1,2,3]")]
    [InlineData("/projects?", "[{}]")]
    [InlineData("/projects?", """[{"id":"1","path_with_namespace":"acme/shop"}]""")]
    [InlineData("/projects?", "[null]")]
    [InlineData("/groups?", """["acme"]""")]
    [InlineData("/repository/tree", """["README.md"]""")]
    public async Task Rows_that_are_none_are_not_counted(string place, string body) =>
        (await new ScriptedGitLab().On(place, Reply.GitLab(200, body, ("X-Total", "3"), ("X-Next-Page", "")))
            .ValidateAsync()).ExitCode.ShouldBe(5);

    [Fact]
    public async Task An_empty_page_of_a_long_list_is_no_long_list() =>
        (await new ScriptedGitLab().On("/projects?", Reply.GitLab(200, "[]", ("X-Total", "5"))).ValidateAsync(InAcme)).ExitCode.ShouldBe(5);

    [Fact]
    public async Task Where_the_headers_of_a_list_were_taken_out_it_may_go_on()
    {
        var bare = ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/site", "public"));
        bare = bare with { Headers = bare.Headers.RemoveRange(Marks) };

        var report = await new ScriptedGitLab().On("/projects?", bare).On("min_access_level", ScriptedGitLab.List()).ValidateAsync(InAcme);

        report.Check("projects").Message.ShouldContain("more than 1 project");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Projects_under_a_persons_own_name_are_nothing_to_scan()
    {
        var own = ScriptedGitLab.List(ScriptedGitLab.Project(1, "mara/notes", kind: "user"));

        var report = await new ScriptedGitLab().On("/projects?", own).ValidateAsync();

        report.ShouldEnd("projects", CheckStatus.Fail, "E_NO_PROJECTS");
        report.Check("projects").Fix!.ShouldContain("Transfer project");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Nor_are_they_a_role_in_the_group()
    {
        var own = ScriptedGitLab.Project(1, "mara/notes", kind: "user");
        var gitLab = new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(own, ScriptedGitLab.Project(2, "acme/shop")))
            .On("min_access_level", ScriptedGitLab.List(own)).ForbiddingCode();

        (await gitLab.ValidateAsync()).ShouldEnd("projects", CheckStatus.Fail, "W_ROLE_LOW");
    }

    [Fact]
    public async Task A_named_project_under_a_persons_own_name_is_not_scanned()
    {
        var report = await new ScriptedGitLab().On("/projects/", Reply.GitLab(200, ScriptedGitLab.Project(1, "mara/notes", kind: "user")))
            .ValidateAsync(request => request with { Project = "mara/notes" });

        report.ShouldEnd("projects", CheckStatus.Fail, "E_NO_PROJECTS");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Projects_whose_repository_is_switched_off_are_nothing_to_scan()
    {
        var off = """{"id":1,"path_with_namespace":"acme/shop","visibility":"private","namespace":{"kind":"group"}"""
            + ""","repository_access_level":"disabled"}""";

        (await new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(off)).ValidateAsync(InAcme)).ShouldEnd("projects",
            CheckStatus.Fail, "E_NO_PROJECTS");
    }

    [Fact]
    public async Task Where_the_first_page_has_no_code_the_other_pages_are_not_taken_for_tried()
    {
        var page = Reply.GitLab(200, $"[{ScriptedGitLab.Project(1, "acme/new", empty: true)}]", ("X-Total", "21"), ("X-Next-Page", "2"));

        var report = await new ScriptedGitLab().On("/projects?", page).ValidateAsync(InAcme);

        report.ShouldEnd("repo.git", CheckStatus.Unknown, "I_REPO_EMPTY");
        report.ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task A_group_asked_for_by_number_has_to_say_its_number()
    {
        var nameless = Reply.GitLab(200, """{"full_path":"globex","parent_id":null}""");

        (await new ScriptedGitLab().On("/groups/7?", nameless).ValidateAsync(request => request with { Group = "7" })).ShouldEnd("group",
            CheckStatus.Unknown, "E_UNREADABLE");
    }

    [Fact]
    public async Task Git_that_refuses_with_a_200_does_not_clone()
    {
        var refusal = ScriptedGitLab.Advertisement with { Body = "001e# service=git-upload-pack\n0000001eERR not allowed to clone.\n" };

        (await new ScriptedGitLab().On("/info/refs", refusal).ValidateAsync(InAcme)).ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task An_answer_out_of_a_cache_is_not_about_now()
    {
        var cached = Reply.GitLab(200, $$"""{ {{Good}} }""", ("Age", "40"));

        (await new ScriptedGitLab().On("/self", cached).ValidateAsync(InAcme)).ShouldEnd("consistency", CheckStatus.Unknown,
            "E_CONTRADICTION");
    }

    [Fact]
    public async Task One_that_says_yes_to_everything_is_not_believed()
    {
        foreach (var body in new[] { "{}", "[]", "true", "null", $$"""{ {{Good}} }""" })
            (await new ScriptedGitLab().On("/", Reply.GitLab(200, body)).ValidateAsync(InAcme)).ExitCode.ShouldBe(5, body);
    }

    [Theory]
    [InlineData("autofix-self-managed", "api")]
    [InlineData("mr-gating", "read_api,read_user,read_repository,write_repository")]
    public async Task A_set_up_that_asks_for_two_scopes_is_not_met_by_one(string profile, string scopes)
    {
        var report = await new ScriptedGitLab { Scopes = scopes.Split(',') }.ValidateAsync(request =>
            request with { Group = "acme", Profile = ValidationProfiles.Parse(profile) });

        report.ShouldEnd("scopes.required", CheckStatus.Fail, "E_SCOPE_MISSING");
    }

    private static ValidationRequest InAcme(ValidationRequest request) => request with { Group = "acme" };

    private static async Task<ImmutableArray<Exchange>> RecordAsync(ValidationRequest request)
    {
        using var gitLab = new ScriptedGitLab();
        using var invoker = new HttpMessageInvoker(gitLab);
        var input = RequestReader.Read(request);
        var target = new ProbeTarget(input.Address.ShouldNotBeNull(), request.Token, request.ReadLimit);
        return await new Prober(invoker, new TlsWatch(), new NameResolution(null), input, target, new FakeTimeProvider(gitLab.LocalNow))
            .RunAsync(null, CancellationToken.None);
    }
}
