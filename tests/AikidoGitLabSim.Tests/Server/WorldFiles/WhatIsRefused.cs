namespace AikidoGitLabSim.Tests.Server.WorldFiles;

public sealed class WhatIsRefused
{
    private const string Base = "users: [ { username: mara } ]\ngroups: [ { path: acme } ]\nprojects: [ { path: acme/shop } ]\n";

    [Theory]
    [InlineData("usres: []", 1, "usres", "unknown key 'usres'", "did you mean 'users'?")]
    [InlineData("\nusers:\n  - usrname: x\n    username: y", 3, "users[0].usrname", "unknown key 'usrname'", "did you mean 'username'?")]
    [InlineData("edition: self-managed/premium/18.11+ce", 1, "edition", "is self-managed and free", "write gitlab.com|self-managed")]
    [InlineData("edition: gitlab.com/premium/18.11\nlicensed: false", 2, "licensed", "only a self-managed instance", "self-managed/free")]
    [InlineData("edition: self-managed/free/18.11+ce\nlicensed: true", 2, "licensed", "the Free tier has no licence", "name a paid tier")]
    [InlineData(
        "edition: self-managed/free/18.11+ce\nusers: [ { username: a, kind: service-account } ]",
        2, "users[0].kind", "the Community Edition has no service accounts", "without +ce")]
    [InlineData("licenceEnds: 2027-01-01", 1, "licenceEnds", "unknown key", "did you mean 'licenseEnds'?")]
    [InlineData("edition: gitlab.com/premium/18.11\nlicenseEnds: 2027-01-01", 2, "licenseEnds", "no licence that could end", "trialEnds")]
    [InlineData("edition: self-managed/free/18.11\nlicenseEnds: 2027-01-01", 2, "licenseEnds", "no licence", "paid self-managed")]
    [InlineData("edition: self-managed/premium/18.11\nlicenseEnds: soon", 2, "licenseEnds", "not a date", "2027-01-01")]
    [InlineData("edition: self-managed/premium/18.11\nlicenseTrial: true", 2, "licenseTrial", "end of the trial is missing", "licenseEnds")]
    [InlineData("edition: gitlab.com/free/18.11\nsettings: { inactiveTokenRetentionDays: 5 }", 2, "settings.inactiveTokenRetentionDays",
        "30 days", "leave it out")]
    [InlineData("edition: self-managed/free/18.2\nsettings: { inactiveTokenRetentionDays: 5 }", 2, "settings.inactiveTokenRetentionDays",
        "no such setting (18.3+)", "later release")]
    [InlineData("settings: { tokenPrefx: a- }", 1, "settings.tokenPrefx", "unknown key", "did you mean 'tokenPrefix'?")]
    [InlineData("users: []\nusers: []", 2, "users", "written twice", "keep one")]
    [InlineData("users: mara", 1, "users", "not a list", "one item a line")]
    [InlineData("users: [mara]", 1, "users[0]", "a single value stands where a map", "username")]
    [InlineData("[1]", 1, "", "a list stands where a map", "edition")]
    [InlineData("edition: gitlab.com/premum/18.11", 1, "edition", "'premum' is not a tier", "gitlab.com/premium/18.11")]
    [InlineData("edition: dedicated/free/18.11", 1, "edition", "Ultimate only", "write")]
    [InlineData("edition: self-managed/free/14.0", 1, "edition", "older than 15.11", "write")]
    [InlineData("clock: yesterday", 1, "clock", "not a time", "2026-11-22T09:00:00Z")]
    [InlineData("clock: 0001-01-01", 1, "clock", "not a time from 1970", "write")]
    [InlineData("frozen: \"true\"", 1, "frozen", "neither true nor false", "without quotes")]
    [InlineData("settings: { maxTokenLifetimeDays: many }", 1, "settings.maxTokenLifetimeDays",
        "not a whole number from 1 to 400", "digits")]
    [InlineData("settings: { tokenPrefix: 'a b' }", 1, "settings.tokenPrefix", "not a prefix", "20 characters")]
    [InlineData("edition: self-managed/free/18.9\nsettings: { enforceFineGrainedTokens: true }", 2, "settings.enforceFineGrainedTokens",
        "no fine-grained", "18.10")]
    public void Keys_and_types(string text, int line, string path, string message, string cure) => Says(text, line, path, message, cure);

    [Theory]
    [InlineData("users: [ { name: x } ]", 1, "users[0].username", "username is missing", "write username")]
    [InlineData("users:\n  - username: a\n  - username: A\n    email: other@example.com", 3, "users[1].username",
        "another user 'A'", "unique")]
    [InlineData("users: [ { username: a, email: x@y.z }, { username: b, email: X@y.z } ]", 1, "users[1].email", "another user",
        "of their own")]
    [InlineData("users: [ { username: a, email: nobody } ]", 1, "users[0].email", "not an address", "mara@example.com")]
    [InlineData("users: [ { username: a, state: blokced } ]", 1, "users[0].state", "'blokced' is not a state", "did you mean 'blocked'?")]
    [InlineData("users: [ { username: 'a b' } ]", 1, "users[0].username", "not a path that GitLab takes", "letters, digits")]
    [InlineData("users: [ { username: api } ]", 1, "users[0].username", "keeps for itself", "letters")]
    [InlineData("users: [ { username: a, password: '' } ]", 1, "users[0].password", "blank", "leave the key out")]
    [InlineData("users: [ { username: a, group: b } ]", 1, "users[0].group", "a person belongs to no group", "members")]
    [InlineData("groups: [ { name: x } ]", 1, "groups[0].path", "path is missing", "write path")]
    [InlineData("groups: [ { path: a/b } ]", 1, "groups[0].path", "lies in 'a', which is no group here", "{ path: a }")]
    [InlineData("groups: [ { path: a }, { path: A } ]", 1, "groups[1].path", "another group 'A'", "unique")]
    [InlineData("users: [ { username: a } ]\ngroups: [ { path: a } ]", 2, "groups[0].path", "personal namespace", "another name")]
    [InlineData("groups: [ { path: a }, { path: a/b, visibility: public } ]", 1, "groups[1].visibility",
        "public, but its parent 'a' is private", "visibility: private")]
    [InlineData("groups: [ { path: a }, { path: a/b, trial: true } ]", 1, "groups[1].trial", "no subscription of its own", "at 'a'")]
    [InlineData("groups: [ { path: a, trialEnds: 2027-01-01 } ]", 1, "groups[0].trialEnds", "not on a trial", "write trial: true")]
    [InlineData("groups: [ { path: a, trial: true, trialEnd: 2027-01-01 } ]", 1, "groups[0].trialEnd", "unknown key",
        "did you mean 'trialEnds'?")]
    [InlineData("edition: self-managed/premium/18.11\ngroups: [ { path: a, trial: true, trialEnds: 2027-01-01 } ]", 2,
        "groups[0].trialEnds", "only groups of GitLab.com", "licenseEnds")]
    [InlineData("groups: [ { path: a, members: { jo: owner } } ]\nusers: [ { username: joe } ]", 1, "groups[0].members.jo", "no user 'jo'",
        "did you mean 'joe'?")]
    [InlineData("groups: [ { path: a, members: { joe: boss } } ]\nusers: [ { username: joe } ]", 1, "groups[0].members.joe",
        "not an access level", "guest, planner")]
    [InlineData("edition: self-managed/free/17.6\ngroups: [ { path: a, members: { joe: planner } } ]\nusers: [ { username: joe } ]", 2,
        "groups[0].members.joe", "no level planner", "17.7")]
    public void People_and_groups(string text, int line, string path, string message, string cure) => Says(text, line, path, message, cure);

    [Theory]
    [InlineData("{ path: shop }", "path", "lies in no group", "acme/shop")]
    [InlineData("{ path: acmee/x }", "path", "'acmee' is neither a group nor a person", "did you mean 'acme'?")]
    [InlineData("{ path: acme/x, visibility: internal }", "visibility", "internal, but its group 'acme' is private", "write")]
    [InlineData("{ path: acme/x, visibility: hidden }", "visibility", "'hidden' is not a visibility", "private, internal or public")]
    [InlineData("{ path: acme/x.git }", "path", "ends in .git", "letters")]
    [InlineData("{ path: acme/x, repository: none }", "repository", "neither 'empty' nor a map", "repository: empty")]
    [InlineData("{ path: acme/x, repository: { files: {} } }", "repository", "without a readable file", "repository: empty")]
    [InlineData("{ path: acme/x, repository: { files: { ok: y, ../etc: x } } }", "repository.files.../etc", "not a clean path", "no '..'")]
    [InlineData("{ path: acme/x, repository: { files: { ok: y, /etc: x } } }", "repository.files./etc", "not a clean path",
        "no leading '/'")]
    [InlineData("{ path: acme/x, repository: { files: { a: y, a/b: x } } }", "repository.files", "'a' is a file and a folder",
        "another name")]
    [InlineData("{ path: acme/x, formerPaths: [acme/x] }", "formerPaths[0]", "still has this path", "leave it out")]
    public void Projects(string project, string key, string message, string cure) =>
        Says($"groups: [ {{ path: acme }} ]\nprojects:\n  - {project}", 3, key, message, cure, "projects[0].");

    [Theory]
    [InlineData("{ user: mara, scopes: [api] }", "kind", "kind is missing", "personal, group")]
    [InlineData("{ kind: persnal, user: mara, scopes: [api] }", "kind", "'persnal' is not a kind", "did you mean 'personal'?")]
    [InlineData("{ kind: personal, scopes: [api] }", "user", "user is missing", "username")]
    [InlineData("{ kind: personal, user: marra, scopes: [api] }", "user", "no user 'marra'", "did you mean 'mara'?")]
    [InlineData("{ kind: group, scopes: [api] }", "group", "group is missing", "full path")]
    [InlineData("{ kind: group, group: acme/shop, scopes: [api] }", "group", "no group 'acme/shop'", "groups")]
    [InlineData("{ kind: project, project: acme/shp, scopes: [api] }", "project", "no project 'acme/shp'", "did you mean 'acme/shop'?")]
    [InlineData("{ kind: personal, user: mara, group: acme, scopes: [api] }", "group", "personal has no group",
        "kind: group or service-account")]
    [InlineData("{ kind: service-account, group: acme, username: mara, scopes: [api] }", "username", "a person, not a service account",
        "another username")]
    [InlineData("{ kind: service-account, group: acme, scopes: [api] }", "username", "username is missing", "aikidosec")]
    [InlineData("{ kind: service-account, username: x, scopes: [api] }", "group", "belongs to a group", "top-level")]
    [InlineData("{ kind: group, group: acme, scopes: [read_api, read_user] }", "scopes[1]",
        "no GitLab gives read_user to a token of kind group", "leave it out")]
    [InlineData("{ kind: project, project: acme/shop, scopes: [sudo] }", "scopes[0]", "no GitLab gives sudo", "leave it out")]
    [InlineData("{ kind: personal, user: mara, scopes: [read_apii] }", "scopes[0]", "'read_apii' is not a GitLab scope",
        "did you mean 'read_api'?")]
    [InlineData("{ kind: personal, user: mara, scopes: [granular] }", "scopes[0]", "fine-grained token carries", "kind: fine-grained")]
    [InlineData("{ kind: personal, user: mara, scopes: [] }", "scopes", "scopes are missing", "[read_api]")]
    [InlineData("{ kind: personal, user: mara }", "scopes", "scopes are missing", "[read_api]")]
    [InlineData("{ kind: personal, user: mara, scopes: api }", "scopes", "not a list", "scopes: [")]
    [InlineData("{ kind: personal, user: mara, scopes: [api], permissions: [x] }", "permissions", "has no permissions", "fine-grained")]
    [InlineData("{ kind: fine-grained, user: mara }", "permissions", "permissions are missing", "write permissions")]
    [InlineData("{ kind: fine-grained, user: mara, permissions: [Read!] }", "permissions[0]", "not a permission", "lower-case")]
    [InlineData("{ kind: personal, user: mara, scopes: [api], expiresAt: soon }", "expiresAt", "not a date", "never")]
    [InlineData("{ kind: personal, user: mara, scopes: [api], expiresAt: 2026-02-30 }", "expiresAt", "not a date", "never")]
    [InlineData("{ kind: personal, user: mara, scopes: [api], revoked: maybe }", "revoked", "neither true nor false", "write")]
    [InlineData("{ kind: personal, user: mara, scopes: [api], revokedAt: 2026-01-01 }", "revokedAt", "only a revoked token",
        "revoked: true")]
    [InlineData("{ kind: personal, user: mara, scopes: [api], secret: '' }", "secret", "the secret is empty", "leave it out")]
    [InlineData("{ kind: personal, user: mara, scopes: [api], secret: 'hush hush' }", "secret", "holds blanks", "leave it out")]
    public void Tokens(string token, string key, string message, string cure) =>
        Says($"{Base}tokens:\n  - {token}", 5, key, message, cure, "tokens[0].");

    [Theory]
    [InlineData("18.9", "{ kind: fine-grained, user: mara, permissions: [read_user] }", "kind", "no fine-grained tokens", "18.10")]
    [InlineData("16.0", "{ kind: service-account, group: acme, username: x, scopes: [api] }", "kind", "no service accounts", "16.1")]
    [InlineData("17.8", "{ kind: personal, user: mara, scopes: [self_rotate] }", "scopes[0]", "no scope self_rotate (17.9+)",
        "leave it out")]
    [InlineData("17.6", "{ kind: group, group: acme, access: planner, scopes: [api] }", "access", "no level planner", "17.7")]
    [InlineData("17.6", "{ kind: service-account, project: acme/shop, username: x, scopes: [api] }", "project", "top-level group", "18.0")]
    public void Tokens_that_the_release_does_not_have(string version, string token, string key, string message, string cure) =>
        Says($"edition: self-managed/ultimate/{version}\n{Base}tokens:\n  - {token}", 6, key, message, cure, "tokens[0].");

    [Fact]
    public void Two_tokens_with_one_secret_without_showing_it()
    {
        var problem = Reading.Problem($"{Base}tokens:\n"
            + "  - { kind: personal, user: mara, scopes: [api], secret: hush }\n  - { kind: group, group: acme, scopes: [api], secret: "
            + "hush }");
        (problem.Line, problem.Path).ShouldBe((6, "tokens[1].secret"));
        problem.ToString().ShouldNotContain("hush");
    }

    [Fact]
    public void Two_levels_for_one_service_account() => Says(
        $"{Base}tokens:\n  - {{ kind: service-account, group: acme, username: x, access: guest, scopes: [api] }}\n"
        + "  - { kind: service-account, group: acme, username: x, access: owner, scopes: [api] }",
        6, "tokens[1].access", "'x' is guest elsewhere", "same level");

    [Fact]
    public void All_problems_at_once_in_order_of_line()
    {
        var result =
            Reading.Read(
                "edition: x\nfrozen: 3\nusers: [ { usrname: a } ]\nprojects:\n  - { path: gone/x }\ntokens:\n  - { kind: personal, user: "
                    + "b, scopes: [nope] }");
        result.Loaded.ShouldBeNull();
        result.Problems.Select(problem => problem.Line).ShouldBe([1, 2, 3, 3, 5, 7, 7]);
        result.Problems.ShouldAllBe(problem => problem.Cure.Length > 0);
    }

    [Fact]
    public void The_same_in_json_on_the_same_lines()
    {
        var problem = Reading.Problem("{\n\t\"users\": [ {\n\t\t\"username\": \"a\",\n\t\t\"admin\": \"yes\" } ]\n}");
        (problem.Line, problem.Path).ShouldBe((4, "users[0].admin"));
    }

    private static void Says(string text, int line, string path, string message, string cure, string around = "")
    {
        var problem = Reading.Problem(text);
        (problem.Line, problem.Path).ShouldBe((line, around + path));
        problem.Message.ShouldContain(message);
        problem.Cure.ShouldContain(cure);
    }
}
