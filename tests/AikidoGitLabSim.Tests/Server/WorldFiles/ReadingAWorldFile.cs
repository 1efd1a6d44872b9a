using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.Tests.Server.WorldFiles;

public sealed class ReadingAWorldFile
{
    private const string Company = """
        edition: self-managed/free/17.8
        users: [ { username: mara }, { username: joe, state: password-expired, admin: true } ]
        groups: [ { path: acme/platform }, { path: acme, name: Acme, members: { mara: owner } } ]
        projects: [ { path: acme/platform/shop, members: { joe: developer } }, { path: joe/notes, repository: empty } ]
        tokens:
          - { kind: personal, user: mara, scopes: [read_api], secret: glpat-sim-0000000000000001 }
          - { kind: group, group: acme, name: aikido, scopes: [read_api] }
          - { kind: service-account, group: acme, username: aikidosec, userDisplayName: AikidoSec, access: guest, scopes: [read_user] }
          - { kind: project, project: acme/platform/shop, access: reporter, scopes: [read_repository], expiresAt: never }
        """;

    [Fact]
    public void The_documentation_example_is_in_order() =>
        Reading.Load(Reading.DocumentationExample()).Tokens.Select(token => token.Kind).Distinct().Count().ShouldBe(7);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("# nothing\n")]
    [InlineData("users:\ntokens:\n")]
    public void A_file_without_keys_is_the_default_world(string text) => Reading.Load(text).World.Edition.ShouldBe(Edition.Default);

    [Fact]
    public void Ids_follow_the_file_then_service_accounts_then_bots()
    {
        var world = Reading.Load(Company).World;
        world.Users.Rows.Take(3).Select(user => user.Username).ShouldBe(["mara", "joe", "aikidosec"]);
        world.Users.Find(4)!.Username.ShouldStartWith("group_2_bot_");
        world.Users.Find(5)!.Username.ShouldStartWith("project_1_bot_");
        world.Users.Rows.Select(user => user.NamespaceId).ShouldBe([3, 4, 5, null, null]);
        world.NextNamespaceId.ShouldBe(6);
    }

    [Fact]
    public void A_subgroup_may_stand_before_its_parent()
    {
        var world = Reading.Load(Company).World;
        var platform = world.FindGroup("acme/platform")!;
        (platform.Id, platform.ParentId, platform.FullName).ShouldBe((1, 2, "Acme / platform"));
        world.FindProject("acme/platform/shop")!.FullName.ShouldBe("Acme / platform / shop");
    }

    [Fact]
    public void Bots_and_service_accounts_are_members_with_their_access()
    {
        var world = Reading.Load(Company).World;
        var acme = world.FindGroup("acme")!;
        acme.Members[4].ShouldBe(AccessLevel.Maintainer);
        acme.Members[3].ShouldBe(AccessLevel.Guest);
        world.FindProject("acme/platform/shop")!.Members[5].ShouldBe(AccessLevel.Reporter);
        world.FindUser("aikidosec").ShouldNotBeNull().ProvisionedBy.ShouldBe(new ResourceRef(ResourceKind.Group, acme.Id));
    }

    [Fact]
    public void Defaults_are_those_of_the_contract()
    {
        var loaded = Reading.Load(Company);
        var mara = loaded.World.FindUser("MARA")!;
        (mara.Name, mara.Email, mara.State, mara.IsAdmin).ShouldBe(("mara", "mara@example.com", UserState.Active, false));
        PasswordDigest.Matches(mara, "sim-password").ShouldBeTrue();
        PasswordDigest.Matches(mara, "else").ShouldBeFalse();
        loaded.World.FindGroup("acme")!.Visibility.ShouldBe(Visibility.Private);
        loaded.World.FindProject("acme/platform/shop")!.Repository!.Files.Keys.ShouldBe(["README.md"]);
        loaded.World.FindProject("joe/notes")!.Repository.ShouldBeNull();
        loaded.Users.Select(user => user.Username).ShouldBe(["mara", "joe", "aikidosec"]);
    }

    [Fact]
    public void Tokens_are_found_by_the_secret_that_was_written_or_generated()
    {
        var loaded = Reading.Load(Company);
        loaded.Tokens.Select(token => loaded.World.Tokens.Find(TokenDigest.Of(token.Secret.Reveal()))!.Id).ShouldBe([1, 2, 3, 4]);
        loaded.Tokens[0].Secret.Reveal().ShouldBe("glpat-sim-0000000000000001");
        loaded.Tokens[1].Secret.Reveal().ShouldStartWith("glpat-");
        loaded.Tokens[1].ToString().ShouldNotContain("glpat-");
    }

    [Theory]
    [InlineData("15.11", null)]
    [InlineData("16.0", "2027-11-22")]
    public void A_blank_expiry_is_what_the_release_makes_of_it(string version, string? expected) => Reading
        .Load($"{{ \"edition\": \"self-managed/free/{version}\", \"users\": [{{\"username\": \"a\"}}], \"tokens\": [{{\"kind\": "
            + "\"personal\", \"user\": \"a\", \"scopes\": [\"api\"]}] }")
        .World.Tokens.Find(1)!.ExpiresAt.ShouldBe(expected is null ? null : DateOnly.Parse(expected, null));

    [Fact]
    public void A_seed_may_hold_dates_that_the_api_would_refuse() => Reading.Load("""
        users: [ { username: a } ]
        tokens:
          - { kind: personal, user: a, scopes: [api], expiresAt: never }
          - { kind: personal, user: a, scopes: [api], expiresAt: 2001-01-01 }
          - { kind: personal, user: a, scopes: [api], expiresAt: 9999-12-31 }
        """).World.Tokens.Rows.Select(token => token.ExpiresAt?.Year).ShouldBe([null, 2001, 9999]);

    [Fact]
    public void The_clock_runs_from_where_it_is_set_unless_frozen()
    {
        var later = Reading.Now.AddHours(2);
        Reading.Load("clock: 2030-01-01").World.Clock.Now(later).ShouldBe(new DateTimeOffset(2030, 1, 1, 2, 0, 0, TimeSpan.Zero));
        Reading.Load("clock: 2030-01-01T00:00:00Z\nfrozen: true").World.Clock.Now(later)
            .ShouldBe(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Reading.Load("frozen: true").World.Clock.Now(later).ShouldBe(Reading.Now);
        Reading.Load("").World.Clock.ShouldBe(default);
    }

    [Fact]
    public void Json_may_be_indented_with_tabs_and_begin_with_a_mark() =>
        Reading.Load("\uFEFF\n\t{\n\t\t\"users\": [\n\t\t\t{ \"username\": \"mara\" }\n\t\t]\n\t}").World.Users.Count.ShouldBe(1);

    [Fact]
    public void A_group_token_may_stem_from_a_paid_time() => Reading.Load("""
        edition: gitlab.com/free/18.11
        groups: [ { path: acme } ]
        tokens: [ { kind: group, group: acme, scopes: [read_api] } ]
        """).Tokens.Length.ShouldBe(1);

    [Fact]
    public void Tokens_of_one_service_account_share_the_user() => Reading.Load("""
        groups: [ { path: acme } ]
        tokens:
          - { kind: service-account, group: acme, username: sec, access: guest, scopes: [api] }
          - { kind: service-account, username: sec, scopes: [read_user] }
        """).World.Tokens.Rows.Select(token => token.UserId).ShouldBe([1, 1]);
}
