using System.Text;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Mails;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Storage.Forms;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using CsCheck;

namespace AikidoGitLabSim.Tests.GitLab.Commands;

public sealed class PassingTime
{
    private const string People = """
        users: [ { username: mara }, { username: joe }, { username: lena, state: blocked } ]
        groups: [ { path: acme, members: { mara: owner, joe: maintainer } } ]
        projects: [ { path: acme/shop, members: { joe: maintainer, mara: owner } } ]
        """;

    private static readonly DateTimeOffset Start = Reading.Now;

    private static readonly string[] Editions =
    [
        "gitlab.com/premium/15.11", "gitlab.com/premium/16.11", "gitlab.com/premium/17.6", "gitlab.com/premium/17.7",
        "gitlab.com/premium/18.11", "self-managed/ultimate/16.11", "self-managed/ultimate/18.11",
    ];

    private static readonly Gen<int[]> Ends = Gen.OneOf(Gen.Int[-5, 10], Gen.Int[-5, 430]).Array[1, 12];

    [Fact]
    public void A_world_jumped_a_year_forward_equals_one_that_lived_it_day_by_day() =>
        Gen.Select(Ends, Gen.Int[1, 200].Array[1, 40], Gen.Int[0, Editions.Length - 1], Gen.Int[0, 400]).Sample((ends, hours, at, plan) =>
        {
            var world = With(Editions[at], Start.AddDays(plan), [.. ends.SelectMany(Lived)]);
            var end = Start.AddDays(366);
            var jumped = At(world, end);
            var lived = At(hours.Concat(Enumerable.Repeat(24, 366)).Aggregate((World: world, Now: Start), (state, step) =>
                state.Now.AddHours(step) < end
                    ? (At(state.World, state.Now.AddHours(step)), state.Now.AddHours(step))
                    : state).World, end);
            Form(lived).ShouldBe(Form(jumped));
        }, iter: 60);

    [Theory]
    [MemberData(nameof(AllEditions))]
    public void In_that_year_bots_are_deleted_and_the_tier_falls(string edition)
    {
        var world = With(edition, Start.AddDays(200), [.. Lived(20, 0), .. Lived(300, 1)]);
        var after = At(world, Start.AddDays(366));
        world.Users.Rows.Count(user => user.Kind == UserKind.ResourceBot).ShouldBe(6);
        after.Users.Rows.ShouldNotContain(user => user.Kind == UserKind.ResourceBot);
        after.Mails.ShouldNotBeEmpty();
        after.EditionOf(after.Groups.Rows.First()).Tier.ShouldBe(Tier.Free);
    }

    public static TheoryData<string> AllEditions => [.. Editions];

    [Fact]
    public void A_persons_token_is_mailed_about_60_30_and_7_days_before_and_on_the_day()
    {
        var mails = At(Of("18.11", 100), Start.AddDays(120)).Mails.Where(mail => mail.TokenNames.Contains("personal 0")).ToList();
        mails.Select(mail => mail.Days).ShouldBe([60, 30, 7, null]);
        mails.Select(mail => mail.To).Distinct().ShouldHaveSingleItem().ShouldStartWith("mara@");
        mails[0].SentAt.ShouldBe(new DateTimeOffset(Start.Date.AddDays(40).AddHours(1), TimeSpan.Zero));
        mails[3].Kind.ShouldBe(MailKind.TokensExpired);
        mails[3].SentAt.Hour.ShouldBe(2);
    }

    [Theory]
    [InlineData("17.6", 7)]
    [InlineData("17.7", 60, 30, 7)]
    public void Before_17_7_there_is_one_mail_before_the_end(string release, params int[] days) =>
        At(Of(release, 100), Start.AddDays(99)).Mails.Where(mail => mail.TokenNames.Contains("personal 0"))
            .Select(mail => mail.Days ?? 0).ShouldBe(days);

    [Theory]
    [InlineData("16.10", "", "")]
    [InlineData("16.11", "mara", "joe")]
    [InlineData("17.1", "mara", "joe mara")]
    [InlineData("18.11", "mara", "joe mara")]
    public void Who_is_mailed_about_tokens_of_groups_and_projects(string release, string group, string project)
    {
        var world = At(Of(release, 20), Start.AddDays(19));
        Recipients(world, "group 0").ShouldBe(group);
        Recipients(world, "project 0").ShouldBe(project);
    }

    [Fact]
    public void Nobody_is_mailed_about_revoked_tokens_and_blocked_people()
    {
        var world = Reading.Load($$"""
            edition: gitlab.com/premium/18.11
            {{People}}
            tokens:
              - { kind: personal, user: lena, name: blocked, scopes: [api], expiresAt: 2026-12-01 }
              - { kind: personal, user: mara, name: revoked, scopes: [api], expiresAt: 2026-12-01, revoked: true }
              - { kind: personal, user: mara, name: endless, scopes: [api], expiresAt: never }
            """).World;
        At(world, Start.AddYears(1)).Mails.ShouldBeEmpty();
    }

    [Fact]
    public void A_short_lived_token_is_mailed_about_at_the_next_run()
    {
        var mails = At(Of("18.11", 3), Start.AddDays(2)).Mails.Where(mail => mail.TokenNames.Contains("personal 0")).ToList();
        mails.ShouldHaveSingleItem().SentAt.ShouldBe(new DateTimeOffset(Start.Date.AddDays(1).AddHours(1), TimeSpan.Zero));
    }

    [Theory]
    [InlineData("16.11", 0)]
    [InlineData("17.9", 1)]
    public void No_mail_is_sent_about_a_token_whose_bot_is_gone(string release, int mails) =>
        At(Of(release, 1), Start.AddDays(40)).Mails.Count(mail => mail.TokenNames.Contains("group 0")).ShouldBe(mails);

    private static World Of(string release, params int[] ends) => Reading.Load($$"""
        edition: gitlab.com/premium/{{release}}
        {{People}}
        tokens:
        {{string.Join('\n', ends.SelectMany((days, at) => Tokens(Start.AddDays(days), at)))}}
        """).World;

    // With an end of the trial or of the trial licence, and tokens that were revoked before.
    private static World With(string edition, DateTimeOffset plan, IEnumerable<string> tokens)
    {
        var end = Day(plan);
        var trial = $"path: acme, trial: true, trialEnds: {end},";
        var isGitLabCom = edition.StartsWith("gitlab.com", StringComparison.Ordinal);
        return Reading.Load($$"""
            edition: {{edition}}
            {{(isGitLabCom ? "" : $"licenseEnds: {end}\nlicenseTrial: true")}}
            {{(isGitLabCom ? People.Replace("path: acme,", trial, StringComparison.Ordinal) : People)}}
            tokens:
            {{string.Join('\n', tokens)}}
            """).World;
    }

    private static IEnumerable<string> Lived(int days, int at)
    {
        var bot = $"kind: group, group: acme, access: reporter, username: bot-{at}, scopes: [api]";
        var before = $"expiresAt: {Day(Start.AddDays(days - 40))}, revoked: true, revokedAt: {Day(Start.AddDays(-at))}";
        var after = $"expiresAt: {Day(Start.AddDays(days + 40))}, revoked: {(days % 2 == 0 ? "true" : "false")}";
        return
        [
            .. Tokens(Start.AddDays(days), at),
            $"  - {{ {bot}, name: before {at}, {before} }}",
            $"  - {{ {bot}, name: after {at}, {after} }}",
        ];
    }

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Tokens(DateTimeOffset end, int at)
    {
        var date = Day(end);
        yield return $"  - {{ kind: personal, user: mara, name: personal {at}, scopes: [api], expiresAt: {date} }}";
        yield return $"  - {{ kind: group, group: acme, access: reporter, name: group {at}, scopes: [api], expiresAt: {date} }}";
        yield return $"  - {{ kind: project, project: acme/shop, access: reporter, name: project {at}, scopes: [api], expiresAt: {date} }}";
    }

    private static World At(World world, DateTimeOffset now) => new PassTime(now).ApplyTo(world).World;

    private static string Recipients(World world, string token) => string.Join(' ', world.Mails
        .Where(mail => mail.TokenNames.Contains(token)).Select(mail => world.Users.Get(mail.UserId).Username).Distinct().Order());

    private static string Form(World world) => Encoding.UTF8.GetString(WorldForm.ToJson(world));
}
