using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>What cannot be true takes the ground from under every verdict: it is unknown, and never a pass.</summary>
public sealed class ContradictionTests
{
    private static readonly Dictionary<string, Row> All = new(StringComparer.Ordinal)
    {
        ["revoked"] = new("reports that it is revoked", () => new ScriptedGitLab { Revoked = true, Active = false }),
        ["inactive"] = new("reports that it is not active", () => new ScriptedGitLab { Active = false }),
        ["expired yet active"] = new("by a clock that shows 2026-11-22", () => new ScriptedGitLab { ExpiresAt = "2026-11-22" }),
        ["no scopes"] = new("has no scope at all", () => new ScriptedGitLab { Scopes = [] }),
        ["granular with scopes"] = new("fine-grained and has classic scopes", () => new ScriptedGitLab { Granular = true }),
        ["group token with read_user"] = new("read_user, which GitLab does not offer to a group access token",
            () => new ScriptedGitLab { Username = "group_7_bot_0a1b2c", Bot = true }),
        ["another user"] = new("belongs to one user and acts as another", () =>
            new ScriptedGitLab().On("/api/v4/user", Reply.GitLab(200, """{"id":3,"username":"mara","state":"active","bot":false}"""))),
        ["bot that is none"] = new("is reported to be a person",
            () => new ScriptedGitLab { Username = "group_7_bot_0123456789abcdef0123456789abcdef", Bot = false }),
        ["blocked user"] = new("whose state is blocked", () => new ScriptedGitLab { State = "blocked" }),
        ["user without a scope"] =
            new("shows the user to a token that has read_repository only", () => new ScriptedGitLab { Scopes = ["read_repository"] }),
        ["refused with the scope it has"] = new("it requires read_api, which it reports that the token has",
            () => new ScriptedGitLab().On("/groups/acme?", Refusal("api read_api"))),
        ["refused without a scope"] =
            new("reports a missing scope without naming", () => new ScriptedGitLab().On("/groups/acme?", Refusal(""))),
        ["401 after 200"] = new("rejects it as no token at /api/v4/metadata (401)",
            () => new ScriptedGitLab().On("/metadata", Reply.GitLab(401, ScriptedGitLab.UnknownToken))),
        ["no such user"] = new("does not know its user",
            () => new ScriptedGitLab().On("/api/v4/user", Reply.GitLab(404, """{"message":"404 User Not Found"}"""))),
        ["another group"] = new("asked for the group acme, it shows globex",
            () => new ScriptedGitLab().On("/groups/acme?", Reply.GitLab(200, """{"id":9,"full_path":"globex","parent_id":null}"""))),
        ["subgroup on top"] = new("is reported to have no parent group",
            () => new ScriptedGitLab().On("/groups/acme?", Reply.GitLab(200, """{"id":9,"full_path":"acme/team","parent_id":null}"""))),
        ["total too high"] = new("a list of 41 ends after 1",
            () => new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/shop")).With("X-Total", "41"))),
        ["total too low"] = new("a list of 1 goes on after 1", () =>
            new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/shop")).With("X-Next-Page", "2"))),
        ["more readable than seen"] = new("more projects are readable than seen", () => new ScriptedGitLab().On("min_access_level",
            ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/shop"), ScriptedGitLab.Project(2, "acme/till")))),
        ["old version"] = new("reports the version 14.2.0", () => new ScriptedGitLab { Version = "14.2.0" }),
        ["git against the API"] = new("the API shows code that git rejects",
            () => new ScriptedGitLab().On("/info/refs", Git(403, "You are not allowed to download code from this project."))),
        ["the API against git"] = new("git clones what the API rejects",
            () => new ScriptedGitLab().On("/repository/tree", Reply.GitLab(403, """{"message":"403 Forbidden"}"""))),
        ["used tomorrow"] =
            new("made or used after the time",
                () => new ScriptedGitLab().On("/self",
                    Reply.GitLab(200,
                        """{"scopes":["read_api","read_user","read_repository"],"active":true,"revoked":false,"user_id":2"""
                            + ""","expires_at":"2027-10-01","last_used_at":"2026-11-23T12:00:00.000Z"}"""))),
        ["version for all"] = new("returns its version without a token",
            () => new ScriptedGitLab().On("/api/v4/version", Reply.GitLab(200, """{"version":"18.11.0"}"""))),
        ["limit"] = new("more requests are left than the limit allows", () => new ScriptedGitLab().On("/metadata",
            Reply.GitLab(200, """{"version":"18.11.0"}""", ("RateLimit-Limit", "10"), ("RateLimit-Remaining", "11")))),
    };

    public static TheoryData<string> Rows => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_GitLab_that_contradicts_itself_is_never_a_yes(string what)
    {
        var report = await All[what].Make().ValidateAsync(request => request with { Group = "acme" });

        report.ShouldEnd("consistency", CheckStatus.Unknown, "E_CONTRADICTION");
        report.Check("consistency").Message.ShouldContain(All[what].Words);
        report.Check("consistency").Evidence.ShouldNotBeEmpty();
        report.ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public async Task An_administrator_reads_code_without_a_role_which_is_no_contradiction()
    {
        var report = await new ScriptedGitLab().On("min_access_level", ScriptedGitLab.List())
            .On("/api/v4/user", Reply.GitLab(200, """{"id":2,"username":"root","state":"active","bot":false,"is_admin":true}"""))
            .ValidateAsync();

        report.ShouldEnd("consistency", CheckStatus.Pass);
        report.ShouldEnd("projects", CheckStatus.Fail, "W_ROLE_LOW");
    }

    [Fact]
    public async Task Where_all_agrees_it_says_so_and_a_higher_total_with_a_next_page_is_no_contradiction()
    {
        var report = await new ScriptedGitLab().On("/projects?",
            ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/shop")).With("X-Total", "431").With("X-Next-Page", "2")).ValidateAsync();

        report.ShouldEnd("consistency", CheckStatus.Pass);
    }

    private static Reply Refusal(string scopes) =>
        Reply.GitLab(403,
            $$"""{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the access"""
                + $$""" token.","scope":"{{scopes}}"}""");

    private static Reply Git(int status, string text) => Reply.GitLab(status, text) with { ContentType = "text/plain; charset=utf-8" };

    /// <summary>A GitLab that contradicts itself, and what the report says of it.</summary>
    private sealed record Row(string Words, Func<ScriptedGitLab> Make);
}
