using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.GitLab.Commands;

public sealed class DeletingBots
{
    private static readonly DateTimeOffset Start = Reading.Now;

    private static readonly DateTimeOffset Today = new(Start.UtcDateTime.Date, TimeSpan.Zero);

    [Theory]
    [InlineData("gitlab.com/premium/15.11", 10, 0, 10)]
    [InlineData("gitlab.com/premium/17.8", 10, 0, 10)]
    [InlineData("self-managed/free/17.8", 10, 0, 10)]
    [InlineData("gitlab.com/premium/17.9", 40, 0, 0)]
    [InlineData("self-managed/free/17.9", 40, 0, 0)]
    [InlineData("dedicated/ultimate/18.11", 40, 0, 0)]
    public void An_expired_token_keeps_its_bot_as_long_as_the_release_says(string edition, int days, int hour, int minute)
    {
        var world = Of(edition, "expiresAt: 10");
        var at = Today.AddDays(days).AddHours(hour).AddMinutes(minute);
        HasBot(At(world, at.AddTicks(-1))).ShouldBeTrue();
        HasBot(At(world, at)).ShouldBeFalse();
    }

    [Fact]
    public void With_the_bot_go_its_tokens_and_memberships_and_nothing_else()
    {
        var world = Of("gitlab.com/premium/18.11", "expiresAt: 10");
        var after = At(world, Today.AddDays(40));
        after.Tokens.Count.ShouldBe(0);
        after.FindToken(world.Tokens.Rows.Single().Digest).ShouldBeNull();
        after.FindGroup("acme")!.Members.Keys.Select(id => after.Users.Get(id).Username).ShouldBe(["mara"]);
        after.Projects.Rows.Single().Repository.ShouldBe(world.Projects.Rows.Single().Repository);
        after.Users.LastId.ShouldBe(world.Users.LastId);
    }

    [Theory]
    [InlineData("18.11", "expiresAt: 300, revoked: true, revokedAt: -10", 20)]
    [InlineData("18.11", "expiresAt: 300, revoked: true, revokedAt: 0", 30)]
    [InlineData("18.11", "expiresAt: 300, revoked: true", 31)]
    [InlineData("18.11", "expiresAt: 5, revoked: true, revokedAt: 0", 35)]
    [InlineData("18.11", "expiresAt: -100", 1)]
    [InlineData("18.11", "expiresAt: 10 | expiresAt: 20", 50)]
    [InlineData("18.11", "expiresAt: 10 | expiresAt: 300, revoked: true, revokedAt: -5", 40)]
    [InlineData("18.11", "expiresAt: 10 | expiresAt: never", null)]
    [InlineData("17.8", "expiresAt: 10, revoked: true | expiresAt: 20", 20)]
    [InlineData("17.8", "expiresAt: never", null)]
    public void The_last_token_of_a_bot_decides(string release, string tokens, int? days)
    {
        var due = BotDeletions.Due(Of($"gitlab.com/premium/{release}", tokens), Start, Start.AddYears(5));
        due.Select(deletion => (int?)(deletion.At - Today).Days).FirstOrDefault().ShouldBe(days);
    }

    [Theory]
    [InlineData("18.3", 5, 15)]
    [InlineData("18.3", 0, null)]
    [InlineData("18.3", null, 40)]
    public void An_administrator_sets_how_long_inactive_tokens_are_kept(string release, int? retention, int? days)
    {
        var settings = retention is null ? "" : $"settings: {{ inactiveTokenRetentionDays: {retention} }}";
        var due = BotDeletions.Due(Of($"self-managed/free/{release}", "expiresAt: 10", settings), Start, Start.AddYears(5));
        due.Select(deletion => (int?)(deletion.At - Today).Days).FirstOrDefault().ShouldBe(days);
    }

    [Fact]
    public void A_rotated_token_keeps_its_bot_longer()
    {
        foreach (var (release, days) in new[] { ("17.8", 60), ("18.11", 90) })
        {
            var world = Of($"gitlab.com/premium/{release}", "expiresAt: 10");
            var rotated = world.Apply(new RotateToken(1, TokenDigest.Of("new"), Day(60), Start)).World;
            BotDeletions.Due(rotated, Start, Start.AddYears(5)).Select(due => (due.At - Today).Days).ShouldBe([days]);
        }
    }

    [Fact]
    public void A_token_that_is_revoked_now_keeps_its_bot_for_30_days_from_now()
    {
        var world = Of("gitlab.com/premium/18.11", "expiresAt: 300");
        var revoked = world.Apply(new RevokeToken(1, Start.AddDays(3))).World;
        BotDeletions.Due(revoked, Start.AddDays(3), Start.AddYears(5)).Select(due => due.At).ShouldBe([Today.AddDays(34)]);
    }

    // GitLab revokes a family without noting when: the row is as old as the token.
    [Fact]
    public void A_family_that_was_revoked_counts_from_the_creation_of_its_last_token()
    {
        var world = Of("gitlab.com/premium/18.11", "expiresAt: 300");
        var rotated = world.Apply(new RotateToken(1, TokenDigest.Of("new"), Day(300), Start)).World;
        var revoked = rotated.Apply(new RevokeTokenFamily(1)).World;
        BotDeletions.Due(revoked, Start.AddDays(100), Start.AddYears(5)).Select(due => due.At).ShouldBe([Today.AddDays(101)]);
    }

    [Fact]
    public void An_upgrade_keeps_the_end_of_memberships()
    {
        var world = Of("self-managed/free/17.8", "expiresAt: 10");
        var upgraded = world.Apply(new Configure(Edition.Parse("self-managed/free/18.11"), null, null)).World;
        BotDeletions.Due(upgraded, Start, Start.AddYears(5)).Select(due => (due.At - Today).Days).ShouldBe([10]);
    }

    [Theory]
    [InlineData("17.8", true)]
    [InlineData("17.9", false)]
    public void The_membership_of_a_new_bot_ends_with_its_token_up_to_17_8(string release, bool ends)
    {
        var world = Of($"gitlab.com/premium/{release}", "expiresAt: 10");
        var draft = new TokenDraft(TokenKind.Group, "new", ScopeSet.Of("api"), null, Day(20), TokenDigest.Of("new"), Start);
        var made = world.Apply(new CreateResourceToken(
            new ResourceRef(ResourceKind.Group, 1), 1, AccessLevel.Reporter, draft, "ab", "localhost")).World;
        made.Users.Get(made.Users.LastId).MembershipEndsOn.ShouldBe(ends ? Day(20) : null);
    }

    [Fact]
    public void Up_to_17_8_a_revoked_token_is_forgotten_by_the_next_daily_jobs()
    {
        var world = Of("gitlab.com/premium/17.8", "expiresAt: 10");
        var digest = world.Tokens.Rows.Single().Digest;
        var revoked = world.Apply(new RevokeToken(1, Start)).World;
        At(revoked, Start.AddMinutes(1)).FindToken(digest).ShouldNotBeNull();
        At(revoked, Today.AddDays(1)).FindToken(digest).ShouldBeNull();
    }

    [Theory]
    [InlineData(-1, 0, false)]
    [InlineData(0, 0, true)]
    [InlineData(0, 9, false)]
    [InlineData(0, 10, true)]
    [InlineData(1, 0, true)]
    [InlineData(2, 0, true)]
    [InlineData(2, 1, false)]
    public void Jobs_are_due_at_four_times_of_the_day(int hour, int minute, bool due)
    {
        var at = Today.AddDays(1).AddHours(hour).AddMinutes(minute);
        (World.Empty with { LivedUntil = at.AddTicks(-1) }).HasJobsDue(at).ShouldBe(due);
        (World.Empty with { LivedUntil = at }).HasJobsDue(at).ShouldBeFalse();
    }

    private static DateOnly Day(int days) => DateOnly.FromDateTime(Start.UtcDateTime).AddDays(days);

    private static bool HasBot(World world) => world.Users.Rows.Any(user => user.Kind == UserKind.ResourceBot);

    private static World At(World world, DateTimeOffset now) => new PassTime(now).ApplyTo(world).World;

    private static World Of(string edition, string tokens, string settings = "") => Reading.Load($$"""
        edition: {{edition}}
        {{settings}}
        users: [ { username: mara } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop } ]
        tokens:
        {{string.Join('\n', tokens.Split(" | ").Select(token =>
            $"  - {{ kind: group, group: acme, username: bot, access: reporter, scopes: [api], {Dated(token)} }}"))}}
        """).World;

    // Days from today become dates.
    private static string Dated(string keys) => string.Join(", ", keys.Split(", ").Select(key => key.Split(": ") is [var name, var value]
        && int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var days) ? $"{name}: {Day(days):yyyy-MM-dd}" : key));
}
