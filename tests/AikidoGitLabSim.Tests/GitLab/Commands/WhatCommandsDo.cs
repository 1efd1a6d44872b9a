using System.Collections;
using System.Reflection;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.GitLab.Commands;

public sealed class WhatCommandsDo
{
    private const string Company = """
        edition: self-managed/premium/18.11
        users: [ { username: mara }, { username: joe } ]
        groups: [ { path: acme, members: { mara: owner } }, { path: acme/tools } ]
        projects: [ { path: acme/shop, members: { joe: developer } }, { path: joe/notes } ]
        tokens:
          - { kind: personal, user: mara, name: one, scopes: [read_api], secret: glpat-hush-hush-hush-one-1 }
          - { kind: group, group: acme, name: bot, access: reporter, scopes: [read_api], secret: glpat-hush-hush-hush-two-2 }
          - { kind: fine-grained, user: joe, permissions: [read_user], secret: glpat-hush-hush-hush-tri-3 }
        """;

    private static readonly ResourceRef Acme = new(ResourceKind.Group, 1);

    private static IEnumerable<Func<World, (World World, object? Value)>> Every =>
    [
        world => Run(world, new CreateUserToken(1, Draft(TokenKind.Personal))),
        world => Run(world, new CreateResourceToken(Acme, 1, AccessLevel.Guest, Draft(TokenKind.Group), "0a0b", "example.com")),
        world => Run(world, new CreateServiceAccount(Acme, 1, null, null, "0a", "example.com", Reading.Now)),
        world => Run(world, new RotateToken(1, TokenDigest.Of("new"), null, Reading.Now)),
        world => Run(world, new RevokeToken(2)),
        world => Run(world, new RevokeTokenFamily(1)),
        world => Run(world, new UseToken(1, "10.0.0.1", Reading.Now)),
        world => Run(world, new DeleteUser(2)),
        world => Run(world, new Configure(null, new WorldSettings { TokenPrefix = "x-" }, null)),
    ];

    [Fact]
    public void The_same_command_on_the_same_world_gives_the_same_and_changes_nothing()
    {
        var world = Reading.Load(Company).World;
        var before = Text(world);
        foreach (var command in Every)
        {
            var (one, other) = (command(world), command(world));
            Text(one.World).ShouldBe(Text(other.World));
            Text(one.Value).ShouldBe(Text(other.Value));
        }

        Text(world).ShouldBe(before);
    }

    [Fact]
    public void No_world_holds_a_value_of_a_token()
    {
        var world = Every.Aggregate(Reading.Load(Company).World, (next, command) => command(next).World);
        Strings(world).ShouldNotBeEmpty();
        Strings(world).ShouldAllBe(text => !text.Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public void A_world_cannot_be_changed_in_place() =>
        typeof(World).Assembly.GetTypes()
            .Where(type => type.Namespace is { } name && !name.EndsWith("Decisions", StringComparison.Ordinal))
            .SelectMany(type =>
                type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void Rotation_makes_a_successor_for_a_week_and_ends_the_old_one()
    {
        var world = Reading.Load(Company).World;
        var outcome = world.Apply(new RotateToken(1, TokenDigest.Of("new"), null, Reading.Now));
        var (old, successor) = (outcome.World.Tokens.Find(1)!, outcome.Value.ShouldNotBeNull());
        (old.Revoked, successor.Revoked, successor.PreviousTokenId, successor.Name,
            successor.UserId).ShouldBe((true, false, 1, old.Name, old.UserId));
        successor.ExpiresAt.ShouldBe(DateOnly.FromDateTime(Reading.Now.UtcDateTime).AddDays(7));
        successor.Scopes.Names.ShouldBe(old.Scopes.Names);
        outcome.World.Tokens.Find(TokenDigest.Of("new"))!.Id.ShouldBe(successor.Id);
        outcome.World.Apply(new RotateToken(1, TokenDigest.Of("again"), null, Reading.Now)).Refusal!.Sentence.ShouldBe(
            "Token already revoked");
    }

    [Fact]
    public void Rotation_gives_no_date_where_none_is_required_and_refuses_one_too_far()
    {
        var world = Reading.Load(Company + "\nsettings: { requireTokenExpiry: false }").World;
        world.Apply(new RotateToken(1, TokenDigest.Of("new"), null, Reading.Now)).Value!.ExpiresAt.ShouldBeNull();
        Reading.Load(Company).World.Apply(new RotateToken(1, TokenDigest.Of("new"), new DateOnly(2999, 1, 1),
            Reading.Now)).Refusal!.Sentence.ShouldStartWith("Expires at must be before");
    }

    [Fact]
    public void The_whole_family_after_a_reused_token_is_revoked_and_no_other()
    {
        var world = Reading.Load(Company).World;
        for (var generation = 0; generation < 3; generation++)
            world = world.Apply(new RotateToken(world.Tokens.Rows.Last(token => token.UserId == 1).Id, TokenDigest.Of($"g{generation}"),
                null, Reading.Now)).World;
        var outcome = world.Apply(new RevokeTokenFamily(1));
        outcome.Value.ShouldBe(1);
        outcome.World.Tokens.Of(1).ShouldAllBe(token => token.Revoked);
        outcome.World.Tokens.Find(2)!.Revoked.ShouldBeFalse();
        outcome.World.Apply(new RevokeTokenFamily(99)).Value.ShouldBe(0);
    }

    [Theory]
    [InlineData("17.8", false)]
    [InlineData("17.9", true)]
    public void A_bot_outlives_its_token_since_17_9(string version, bool kept)
    {
        var world = Reading.Load(
            $"edition: self-managed/free/{version}\nusers: [ {{ username: mara }} ]\n"
            + "groups: [ { path: acme, members: { mara: owner } } ]\n"
            + "tokens: [ { kind: group, group: acme, access: guest, scopes: [api], secret: glpat-12345678901234567890 } ]").World;
        var bot = world.Tokens.Rows.Single().UserId;
        var after = world.Apply(new RevokeToken(1)).World;
        (after.Users.Find(bot) is not null).ShouldBe(kept);
        (after.Tokens.Find(1) is not null).ShouldBe(kept);
        after.FindGroup("acme")!.Members.ContainsKey(bot).ShouldBe(kept);
    }

    [Fact]
    public void A_deleted_user_takes_tokens_memberships_and_own_projects_along_and_no_id_comes_back()
    {
        var world = Reading.Load(Company).World;
        var after = world.Apply(new DeleteUser(2)).World;
        after.Tokens.Of(2).ShouldBeEmpty();
        after.FindUser("joe").ShouldBeNull();
        after.FindProject("joe/notes").ShouldBeNull();
        after.FindProject("acme/shop")!.Members.ShouldBeEmpty();
        after.Apply(new CreateUserToken(1, Draft(TokenKind.Personal))).Value!.Id.ShouldBe(world.Tokens.LastId + 1);
        after.Apply(new CreateUserToken(2, Draft(TokenKind.Personal))).Succeeded.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "api", null, "Name can't be blank")]
    [InlineData("  ", "api", null, "Name can't be blank")]
    [InlineData("t", "", null, "Scopes can't be blank")]
    [InlineData("t", "api", 256, "Description is too long (maximum is 255 characters)")]
    public void A_token_that_GitLab_does_not_save_is_not_made(string name, string scopes, int? description, string sentence)
    {
        var world = Reading.Load(Company).World;
        var draft = Draft(TokenKind.Personal) with
        {
            Name = name,
            Scopes = ScopeSet.Of(scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            Description = description is { } length ? new string('d', length) : null,
        };
        var outcome = world.Apply(new CreateUserToken(1, draft));
        outcome.Refusal!.Sentence.ShouldBe(sentence);
        ReferenceEquals(outcome.World, world).ShouldBeTrue();
    }

    private static TokenDraft Draft(TokenKind kind) =>
        new(kind, "made", ScopeSet.Of("read_api"), null, null, TokenDigest.Of("made"), Reading.Now);

    private static (World World, object? Value) Run<T>(World world, Command<T> command)
    {
        var outcome = world.Apply(command);
        outcome.Succeeded.ShouldBeTrue();
        return (outcome.World, outcome.Value);
    }

    private static string Text(object? value) => string.Join('\n', Strings(value));

    private static List<string> Strings(object? root)
    {
        var texts = new List<string>();
        Collect(root, texts, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return texts;
    }

    private static bool IsSimple(object value, Type type) =>
        type.IsPrimitive || type.IsEnum || value is string or DateOnly or DateTimeOffset or TimeSpan or Int128 or UInt128;

    private static void Collect(object? value, List<string> texts, HashSet<object> seen)
    {
        if (value is null or Delegate or Pointer or Type)
            return;
        var type = value.GetType();
        if (IsSimple(value, type))
        {
            texts.Add(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!);
            return;
        }

        if (!type.IsValueType && !seen.Add(value))
            return;
        if (value is IEnumerable items && type.Namespace?.StartsWith("AikidoGitLabSim", StringComparison.Ordinal) is not true)
        {
            foreach (var item in items)
                Collect(item, texts, seen);
            return;
        }

        for (var part = type; part is not null; part = part.BaseType)
        {
            foreach (var field in part.GetFields(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                Collect(field.GetValue(value), texts, seen);
        }
    }
}
