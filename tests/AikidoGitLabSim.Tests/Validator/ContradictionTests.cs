using AikidoGitLabSim.Validator;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>What cannot be true takes the ground from under every verdict: it is unknown, and never a pass.</summary>
public sealed class ContradictionTests
{
    public static TheoryData<string, string> Rows => new()
    {
        { "revoked", "says that it is revoked" },
        { "inactive", "says that it is not active" },
        { "expired yet active", "by a clock that reads 2026-11-22" },
        { "no scopes", "has no scope at all" },
        { "granular with scopes", "fine-grained and that it has classic scopes" },
        { "group token with read_user", "read_user, which GitLab offers to no group access token" },
        { "another user", "belongs to one user and acts as another" },
        { "bot that is none", "is said to be a person" },
        { "blocked user", "whose state is blocked" },
        { "user without a scope", "shows the user to a token that has read_repository only" },
        { "refused with the scope it has", "it wants read_api, which it says that the token has" },
        { "refused without a scope", "does not say of which" },
        { "401 after 200", "refuses it as no token at /api/v4/metadata (401)" },
        { "no such user", "does not know its user" },
        { "another group", "asked for the group acme, it shows globex" },
        { "subgroup on top", "is said to have no group above it" },
        { "total too high", "a list of 41 ends after 1" },
        { "total too low", "a list of 1 goes on after 1" },
        { "more readable than seen", "more projects are readable than seen" },
        { "old version", "says that it is 14.2.0" },
        { "git against the API", "the API shows code that git refuses" },
        { "the API against git", "git clones what the API refuses" },
        { "used tomorrow", "made or used after the moment" },
        { "version for all", "tells its version to someone without a token" },
        { "limit", "more requests are left than the limit allows" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_GitLab_that_contradicts_itself_is_never_a_yes(string what, string words)
    {
        var report = await Contradicting(what).ValidateAsync(request => request with { Group = "acme" });

        report.ShouldEnd("consistency", CheckStatus.Unknown, "E_CONTRADICTION");
        report.Check("consistency").Message.ShouldContain(words);
        report.Check("consistency").Evidence.ShouldNotBeEmpty();
        report.ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public async Task An_administrator_reads_code_without_a_role_which_is_no_contradiction()
    {
        var report = await new ScriptedGitLab().On("min_access_level", ScriptedGitLab.List())
            .On("/api/v4/user", Reply.GitLab(200, """{"id":2,"username":"root","state":"active","bot":false,"is_admin":true}""")).ValidateAsync();

        report.ShouldEnd("consistency", CheckStatus.Pass);
        report.ShouldEnd("projects", CheckStatus.Fail, "W_ROLE_LOW");
    }

    [Fact]
    public async Task Where_all_agrees_it_says_so_and_a_higher_total_with_a_next_page_is_no_contradiction()
    {
        var report = await new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/shop")).With("X-Total", "431").With("X-Next-Page", "2")).ValidateAsync();

        report.ShouldEnd("consistency", CheckStatus.Pass);
    }

    private static ScriptedGitLab Contradicting(string what) => what switch
    {
        "revoked" => new() { Revoked = true, Active = false },
        "inactive" => new() { Active = false },
        "expired yet active" => new() { ExpiresAt = "2026-11-22" },
        "no scopes" => new() { Scopes = [] },
        "granular with scopes" => new() { Granular = true },
        "group token with read_user" => new() { Username = "group_7_bot_0a1b2c", Bot = true },
        "another user" => new ScriptedGitLab().On("/api/v4/user", Reply.GitLab(200, """{"id":3,"username":"mara","state":"active","bot":false}""")),
        "bot that is none" => new() { Username = "group_7_bot_0123456789abcdef0123456789abcdef", Bot = false },
        "blocked user" => new() { State = "blocked" },
        "user without a scope" => new() { Scopes = ["read_repository"] },
        "refused with the scope it has" => new ScriptedGitLab().On("/groups/acme?", Refusal("api read_api")),
        "refused without a scope" => new ScriptedGitLab().On("/groups/acme?", Refusal("")),
        "401 after 200" => new ScriptedGitLab().On("/metadata", Reply.GitLab(401, ScriptedGitLab.UnknownToken)),
        "no such user" => new ScriptedGitLab().On("/api/v4/user", Reply.GitLab(404, """{"message":"404 User Not Found"}""")),
        "another group" => new ScriptedGitLab().On("/groups/acme?", Reply.GitLab(200, """{"id":9,"full_path":"globex","parent_id":null}""")),
        "subgroup on top" => new ScriptedGitLab().On("/groups/acme?", Reply.GitLab(200, """{"id":9,"full_path":"acme/team","parent_id":null}""")),
        "total too high" => new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/shop")).With("X-Total", "41")),
        "total too low" => new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/shop")).With("X-Next-Page", "2")),
        "more readable than seen" => new ScriptedGitLab().On("min_access_level", ScriptedGitLab.List(ScriptedGitLab.Project(1, "acme/shop"), ScriptedGitLab.Project(2, "acme/till"))),
        "old version" => new() { Version = "14.2.0" },
        "git against the API" => new ScriptedGitLab().On("/info/refs", Git(403, "You are not allowed to download code from this project.")),
        "the API against git" => new ScriptedGitLab().On("/repository/tree", Reply.GitLab(403, """{"message":"403 Forbidden"}""")),
        "used tomorrow" => new ScriptedGitLab().On("/self", Reply.GitLab(200, """{"scopes":["read_api","read_user","read_repository"],"active":true,"revoked":false,"user_id":2,"expires_at":"2027-10-01","last_used_at":"2026-11-23T12:00:00.000Z"}""")),
        "version for all" => new ScriptedGitLab().On("/api/v4/version", Reply.GitLab(200, """{"version":"18.11.0"}""")),
        "limit" => new ScriptedGitLab().On("/metadata", Reply.GitLab(200, """{"version":"18.11.0"}""", ("RateLimit-Limit", "10"), ("RateLimit-Remaining", "11"))),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such row"),
    };

    private static Reply Refusal(string scopes) =>
        Reply.GitLab(403, $$"""{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the access token.","scope":"{{scopes}}"}""");

    private static Reply Git(int status, string text) => Reply.GitLab(status, text) with { ContentType = "text/plain; charset=utf-8" };
}
