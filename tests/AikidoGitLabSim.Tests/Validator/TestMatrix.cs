using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>Kinds × states × scopes × roles × host faults, all in memory. The expected exit codes follow rules that are stated here and not
/// taken from the validator.</summary>
public sealed class TestMatrix
{
    private static readonly string[] Three = ["read_api", "read_user", "read_repository"];

    private static readonly string[][] ScopeSets =
    [
        .. Enumerable.Range(0, 8).Select(bits => Three.Where((_, index) => (bits & (1 << index)) != 0).ToArray()),
        ["api"], ["api", "sudo"], [.. Three, "write_repository"], [.. Three, "self_rotate", "read_registry"], ["read_api", "api"],
        ["write_registry"],
    ];

    private static readonly (string Name, string Username, bool? Bot, bool Granular)[] Kinds =
    [
        ("human", "mara", false, false), ("AikidoSec human", "AikidoSec", false, false), ("group bot", "group_7_bot_0a1b", true, false),
        ("project bot", "project_9_bot_0a1b", true, false), ("service account, default name", "service_account_group_7_0a1b", true, false),
        ("service account, own name", "aikido", true, false), ("fine-grained, readable", "mara", false, true),
        ("impersonation", "mara", false, false),
    ];

    private static readonly (string Name, string? Expires, string? Refusal, int Status)[] States =
    [
        ("valid", "2027-10-01", null, 200), ("never", null, null, 200), ("in 7 days", "2026-11-29", null, 200),
        ("in 30 days", "2026-12-22", null, 200), ("in 365 days", "2027-11-22", null, 200),
        ("expired today", "2026-11-22", null, 200), ("expired yesterday, said so", null, ScriptedGitLab.ExpiredToken, 401),
        ("revoked", null, ScriptedGitLab.RevokedToken, 401),
        ("unknown, truncated or of another GitLab", null, ScriptedGitLab.UnknownToken, 401),
        ("user blocked", null, """{"message":"403 Forbidden - Your account has been blocked."}""", 403),
        ("OAuth", null, """{"message":"400 Bad request - This endpoint requires token type to be a personal access token"}""", 400),
        ("fine-grained, opaque", null,
            """{"error":"insufficient_granular_scope","error_description":"Access denied: [read_personal_access_token]."}""", 403),
    ];

    private static readonly (string Name, int Level)[] Roles =
        [("Guest", 10), ("Reporter", 20), ("Developer", 30), ("Maintainer", 40), ("Owner", 50)];

    [Fact]
    public async Task Every_token_of_every_kind_state_scope_and_role_comes_to_what_it_has_to()
    {
        var count = 0;
        foreach (var kind in Kinds)
        {
            foreach (var state in States)
            {
                foreach (var scopes in kind.Granular ? [["granular"]] : ScopeSets)
                {
                    foreach (var role in state.Refusal is null ? Roles : Roles[..1])
                    {
                        var gitLab = Token(kind, state, scopes, role.Level);
                        var report = await gitLab.ValidateAsync(request => request with { Group = "acme" });
                        report.ExitCode.ShouldBe(Expected(kind, state, scopes, role.Level),
                            $"{kind.Name}, {state.Name}, [{string.Join(' ', scopes)}], {role.Name}\n{ReportWriters.Human(report)}");
                        gitLab.ShouldHaveBeenAskedWithinBudget();
                        if (role.Level is 10 or 20)
                            PublishedSchema.Problems(ReportWriters.Json(report)).ShouldBeEmpty();
                        count++;
                    }
                }
            }
        }
        count.ShouldBe(3564);
    }

    private static readonly Dictionary<string, HostFault> AllHostFaults = new(StringComparer.Ordinal)
    {
        ["dns"] = new(4, () => new Unreached(FailureKind.Dns)),
        ["refused"] = new(4, () => new Unreached(FailureKind.Connect)),
        ["connect timeout"] = new(4, () => new Unreached(FailureKind.ConnectTimeout)),
        ["read timeout"] = new(4, () => new Unreached(FailureKind.ReadTimeout)),
        ["proxy"] = new(4, () => new Unreached(FailureKind.Proxy)),
        ["tls expired"] = new(4, () => new Unreached(FailureKind.TlsExpired)),
        ["tls name"] = new(4, () => new Unreached(FailureKind.TlsName)),
        ["tls authority"] = new(4, () => new Unreached(FailureKind.TlsUnknownAuthority)),
        ["tls handshake"] = new(4, () => new Unreached(FailureKind.TlsHandshake)),
        ["broken"] = new(4, () => new Unreached(FailureKind.Broken)),
        ["redirect"] = new(4, () => new Answered(new ScriptedGitLab().On("/version", Reply.Redirect("https://sso.example/")))),
        ["html 200"] = new(4, () => new Answered(new ScriptedGitLab().On("/version", Reply.Html(200)))),
        ["html 403"] = new(4, () => new Answered(new ScriptedGitLab().On("/version", Reply.Html(403)))),
        ["html 503"] = new(4, () => new Answered(new ScriptedGitLab().On("/version", Reply.Html(503)))),
        ["relative root"] = new(4, () => new Answered(new ScriptedGitLab().On("/version", Reply.ForeignJson(404, "{}")))),
        ["ip-restricted"] =
            new(1, () => new Answered(new ScriptedGitLab().On("/groups/", Reply.GitLab(404, """{"message":"404 Group Not Found"}""")))),
        ["429 with headers"] =
            new(5, () => new Answered(new ScriptedGitLab().On("/self", Reply.Plain(429, "Retry later\n", ("Retry-After", "42"))))),
        ["429 without"] = new(5, () => new Answered(new ScriptedGitLab().On("/self", Reply.Plain(429, "Retry later\n")))),
        ["clock a day ahead"] = new(0, () => new Answered(new ScriptedGitLab { LocalNow = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero) })),
        ["clock a day behind"] = new(0, () => new Answered(new ScriptedGitLab { LocalNow = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero) })),
        ["no total"] = new(0, () => new Answered(
            new ScriptedGitLab().On("/projects?", Reply.GitLab(200, $"[{ScriptedGitLab.Project(1, "acme/shop")}]", ("X-Next-Page", "2"))))),
        ["empty project"] = new(0, () =>
            new Answered(new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/shop", empty: true))))),
        ["archived project"] = new(0, () => new Answered(
            new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/shop", archived: true))))),
        ["falls silent"] = new(5, () => new Unreached(FailureKind.ReadTimeout, "self")),
        ["edge behind the first"] = new(5, () => new Answered(new ScriptedGitLab().On("/user", Reply.Html(403)))),
    };

    public static TheoryData<string> HostFaults => [.. AllHostFaults.Keys];

    [Theory]
    [MemberData(nameof(HostFaults))]
    public async Task Every_fault_of_a_host_comes_to_what_it_has_to_and_never_to_a_rejected_token(string fault)
    {
        var report = await AllHostFaults[fault].Make().ValidateAsync(request => request with { Group = "acme" });

        report.ExitCode.ShouldBe(AllHostFaults[fault].ExitCode, ReportWriters.Human(report));
        report.Check("token").Status.ShouldNotBe(CheckStatus.Fail);
    }

    private static int Expected((string Name, string Username, bool? Bot, bool Granular) kind,
        (string Name, string? Expires, string? Refusal, int Status) state, string[] scopes, int level)
    {
        if (state.Name is "fine-grained, opaque")
            return 1;
        if (state.Refusal is not null || (state.Name is "expired today"))
            return 3;
        var bot = kind.Name is "group bot";
        var isWrongKind = kind.Granular || kind.Name is "project bot";
        if (isWrongKind || IsTooLittle(state.Name, level) || !AreEnough(scopes, bot ? ["read_api", "read_repository"] : Three))
            return 1;
        return bot && (scopes.Contains("read_user") || scopes.Contains("sudo")) ? 5 : 0;
    }

    private static bool IsTooLittle(string state, int level) => state is "in 7 days" || level < 20;

    private static bool AreEnough(string[] scopes, string[] wanted) => wanted.All(scope =>
        scopes.Contains(scope) || scopes.Contains("api") || (scope is "read_repository" && scopes.Contains("write_repository")));

    private static ScriptedGitLab Token((string Name, string Username, bool? Bot, bool Granular) kind,
        (string Name, string? Expires, string? Refusal, int Status) state, string[] scopes, int level)
    {
        var gitLab = new ScriptedGitLab
        {
            Username = kind.Username, Bot = kind.Bot, Granular = kind.Granular, Scopes = scopes,
            ExpiresAt = state.Expires
        };
        if (state.Refusal is { } refusal)
            gitLab.On("/personal_access_tokens/self", Reply.GitLab(state.Status, refusal));
        if (!scopes.Any(scope => scope is "read_api" or "api"))
            gitLab.On("/groups/", Refused("api read_api"));
        if (!scopes.Any(scope => scope is "read_api" or "api" or "read_user"))
            gitLab.On("/api/v4/user", Refused("read_user api read_api"));
        return level >= 20 ? gitLab : gitLab.On("min_access_level", ScriptedGitLab.List())
            .On("/repository/tree", Reply.GitLab(403, """{"message":"403 Forbidden"}"""))
            .On("/info/refs",
                Reply.GitLab(403, "You are not allowed to download code from this project.") with { ContentType = "text/plain" });
    }

    private static Reply Refused(string scopes) =>
        Reply.GitLab(403, $$"""{"error":"insufficient_scope","error_description":"…","scope":"{{scopes}}"}""");

    /// <summary>A host with a fault, and the exit code that it leads to.</summary>
    private sealed record HostFault(int ExitCode, Func<IFaulty> Make);

    private interface IFaulty
    {
        Task<ValidationReport> ValidateAsync(Func<ValidationRequest, ValidationRequest> change);
    }

    private sealed record Answered(ScriptedGitLab GitLab) : IFaulty
    {
        public async Task<ValidationReport> ValidateAsync(Func<ValidationRequest, ValidationRequest> change)
        {
            var report = await GitLab.ValidateAsync(change);
            GitLab.ShouldHaveBeenAskedWithinBudget();
            return report;
        }
    }

    /// <summary>Judges the failure as it is recorded; that real ones are recorded so is shown over real connections.</summary>
    private sealed record Unreached(FailureKind Kind, string At = "version") : IFaulty
    {
        public Task<ValidationReport> ValidateAsync(Func<ValidationRequest, ValidationRequest> change)
        {
            var now = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
            var failed =
                new Exchange { Probe = At, Path = "/api/v4/x", Authenticated = At != "version", At = now, Failure = new(Kind, "…") };
            var marks = Exchange.NoHeaders.Add("X-Gitlab-Meta", """{"correlation_id":"x"}""").Add("Content-Type", "application/json");
            Exchange[] before = At == "version" ? [] : [new() { Probe = "version", Path = "/api/v4/version", At = now, Status = 401,
                Headers = marks, Body = ScriptedGitLab.UnknownToken }];
            return Task.FromResult(TokenValidator.Replay(
                change(new() { Url = ScriptedGitLab.Base, Token = new Secret(ScriptedGitLab.TokenText) }), [.. before, failed]));
        }
    }
}
