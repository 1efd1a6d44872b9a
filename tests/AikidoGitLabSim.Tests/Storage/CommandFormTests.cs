using System.Text;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Storage.Forms;

namespace AikidoGitLabSim.Tests.Storage;

/// <summary>Files of released versions hold these forms: a form that changes here makes them unreadable.</summary>
public sealed class CommandFormTests
{
    private const string Hex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private static readonly DateTimeOffset At = new(2026, 11, 29, 12, 30, 0, 250, TimeSpan.Zero);

    private static readonly TokenDraft Draft = new(
        TokenKind.Personal, "scanner", ScopeSet.Of("read_api", "read_user"), "for scans", new DateOnly(2027, 1, 1),
        TokenDigest.FromHex(Hex), At);

    private const string DraftForm =
        $$"""{"kind":"Personal","name":"scanner","scopes":["read_api","read_user"]"""
            + $$""","description":"for scans","expiresAt":"2027-01-01","digest":"{{Hex}}","at":"2026-11-29T12:30"""
            + """:00.25+00:00","permissions":["read_project"]}""";

    private static readonly RefTable Refs = new("main", [KeyValuePair.Create("refs/heads/main", new string('a', 40))]);
    private const string RefsForm = """{"defaultBranch":"main","refs":{"refs/heads/main":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}""";

    private static readonly (Command Command, string Type, string Form)[] Rows =
    [
        (new AllowTokenCreation(3, Allowed: true), "allow-token-creation", """{"groupId":3,"allowed":true}"""),
        (new ChangePassword(4, Hex), "change-password", $$"""{"userId":4,"passwordDigest":"{{Hex}}"}"""),
        (new ChangeSettings { RequireTokenExpiry = true, MaxTokenLifetimeDays = 30, TokenPrefix = "x-" }, "change-settings",
            """{"requireTokenExpiry":true,"maxTokenLifetimeDays":30,"tokenPrefix":"x-"}"""),
        (new Configure(Edition.Parse("self-managed/free/18.11"), null, new WorldClock(TimeSpan.FromDays(1), At)), "configure",
            """{"edition":"self-managed/free/18.11","clock":{"offset":"1.00:00:00","frozenAt":"2026-11-29T12:30:00.25+00:00"}}"""),
        (new CreateResourceToken(new ResourceRef(ResourceKind.Group, 7), 2, AccessLevel.Reporter,
            Draft with { Permissions = ["read_project"] }, "ab", "localhost"),
            "create-resource-token",
            $$"""{"resource":{"kind":"Group","id":7},"creatorId":2,"level":"Reporter","draft":{{DraftForm}}"""
                + ""","botSuffix":"ab","host":"localhost"}"""),
        (new CreateServiceAccount(null, null, "Scans", "scans", "ab", "localhost", At, "a@example.com"), "create-service-account",
            """{"name":"Scans","username":"scans","suffix":"ab","host":"localhost","at":"2026-11-29T12:30"""
                + """:00.25+00:00","email":"a@example.com"}"""),
        (new CreateUser(1, "ann", "Ann", "ann@example.com", null, IsAdmin: false, IsConfirmed: true, At), "create-user",
            """{"creatorId":1,"username":"ann","name":"Ann","email":"ann@example.com","isAdmin":false"""
                + ""","isConfirmed":true,"at":"2026-11-29T12:30:00.25+00:00"}"""),
        (new CreateUserToken(5, Draft with { Permissions = ["read_project"] }), "create-user-token",
            $$"""{"userId":5,"draft":{{DraftForm}}}"""),
        (new DeleteUser(6), "delete-user", """{"userId":6}"""),
        (new ForgetBrowsers(4), "forget-browsers", """{"userId":4}"""),
        (new PassTime(At), "pass-time", """{"until":"2026-11-29T12:30:00.25+00:00"}"""),
        (new Push(8, null, Refs), "push", $$"""{"projectId":8,"after":{{RefsForm}}}"""),
        (new RememberBrowser(4, TokenDigest.FromHex(Hex), At), "remember-browser",
            $$"""{"userId":4,"digest":"{{Hex}}","until":"2026-11-29T12:30:00.25+00:00"}"""),
        (new ReplayIncident("upgrade-16.0", 2, At), "replay-incident",
            """{"name":"upgrade-16.0","step":2,"realNow":"2026-11-29T12:30:00.25+00:00"}"""),
        (new RevokeToken(9), "revoke-token", """{"tokenId":9}"""),
        (new RevokeTokenFamily(9), "revoke-token-family", """{"tokenId":9}"""),
        (new RotateToken(9, TokenDigest.FromHex(Hex), null, At), "rotate-token",
            $$"""{"tokenId":9,"digest":"{{Hex}}","at":"2026-11-29T12:30:00.25+00:00"}"""),
        (new SignIn(4, At), "sign-in", """{"userId":4,"at":"2026-11-29T12:30:00.25+00:00"}"""),
        (new UpdateServiceAccount(4, "New", null, null), "update-service-account", """{"userId":4,"name":"New"}"""),
        (new UseToken(9, "192.0.2.1", At), "use-token", """{"tokenId":9,"ip":"192.0.2.1","at":"2026-11-29T12:30:00.25+00:00"}"""),
    ];

    public static TheoryData<string> Types => [.. Rows.Select(row => row.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_form_of_a_command_never_changes(string type)
    {
        var row = Rows.Single(row => row.Type == type);
        Write(new WorldChanged(row.Command)).ShouldBe($$"""{"v":1,"type":"{{type}}","command":{{row.Form}}}""");
    }

    [Fact]
    public void What_was_added_to_a_command_is_left_out_where_it_is_not_known()
    {
        const string Form = """{"v":1,"type":"revoke-token","command":{"tokenId":9,"at":"2026-11-29T12:30:00.25+00:00"}}""";
        Write(new WorldChanged(new RevokeToken(9, At))).ShouldBe(Form);
        Write(Read(Form)).ShouldBe(Form);
        Read("""{"v":1,"type":"revoke-token","command":{"tokenId":9}}""").ShouldBe(new WorldChanged(new RevokeToken(9)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_command_is_read_as_it_was_written(string type)
    {
        var entry = new WorldChanged(Rows.Single(row => row.Type == type).Command);
        Write(Read(Write(entry))).ShouldBe(Write(entry));
    }

    [Fact]
    public void Every_command_of_the_model_has_a_form_and_a_row_here()
    {
        var commands = typeof(Command).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Command))).ToHashSet();
        commands.Count.ShouldBeGreaterThan(10);
        CommandForms.ByType.Keys.ToHashSet().SetEquals(commands).ShouldBeTrue();
        Rows.Select(row => row.Command.GetType()).ToHashSet().SetEquals(commands).ShouldBeTrue();
    }

    [Fact]
    public void What_is_not_a_command_has_a_form_too()
    {
        var world = new LoggedWorld(World.Empty, World.Empty) { Notes = LoggedWorld.NoNotes.Add("k", "{}") };
        Write(new WorldPut(world)).ShouldBe("""{"v":1,"type":"put","seed":"id","current":"id","notes":{"k":"{}"}}""");
        Write(new WorldReset()).ShouldBe("""{"v":1,"type":"reset"}""");
        Write(new WorldDeleted()).ShouldBe("""{"v":1,"type":"delete"}""");
        Write(new WorldNoted("k", "{}")).ShouldBe("""{"v":1,"type":"note","key":"k","value":"{}"}""");
        foreach (var entry in new WorldEvent[] { new WorldPut(world), new WorldReset(), new WorldDeleted(), new WorldNoted("k", "{}") })
            Write(Read(Write(entry))).ShouldBe(Write(entry));
    }

    [Theory]
    [InlineData("""{"v":2,"type":"reset"}""", "version 2")]
    [InlineData("""{"v":1,"type":"conjure","command":{}}""", "no command 'conjure'")]
    [InlineData("""{"v":1,"type":"revoke-token","command":{"tokenId":1,"gently":true}}""", "gently")]
    [InlineData("""{"v":1,"type":"revoke-token"}""", "cannot be read")]
    [InlineData("""{"v":1,"typ""", "cannot be read")]
    public void An_entry_that_is_not_understood_is_refused(string json, string why) =>
        Should.Throw<WorldLogException>(() => Read(json)).Message.ShouldContain(why);

    private static string Write(WorldEvent entry)
    {
        var json = Encoding.UTF8.GetString(EventForm.Write(entry, _ => "id"));
        // Escapes are free to change, what they stand for is not.
        return JsonNode.Parse(json)!.ToJsonString(new()
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }

    private static WorldEvent Read(string json) => EventForm.Read(Encoding.UTF8.GetBytes(json), _ => World.Empty);
}
