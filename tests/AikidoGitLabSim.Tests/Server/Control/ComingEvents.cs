using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using CsCheck;

namespace AikidoGitLabSim.Tests.Server.Control;

public sealed class ComingEvents
{
    private static readonly DateTimeOffset Start = Reading.Now;

    private static readonly string[] Releases = ["16.11", "17.8", "17.9", "18.11"];

    [Fact]
    public void What_is_announced_is_what_happens() =>
        Gen.Select(Gen.OneOf(Gen.Int[1, 10], Gen.Int[1, 400]).Array[1, 6], Gen.Int[0, Releases.Length - 1]).Sample((ends, at) =>
        {
            var world = Of(Releases[at], ends);
            var end = Start.AddDays(400);
            var coming = ComingEvent.Between(world, Start, end);
            var after = new PassTime(end).ApplyTo(world).World;
            coming.Where(next => next.Kind == ComingKind.Mail)
                .SelectMany(mail => mail.Recipients.Select(user => (mail.At, mail.Token!.Id, UserId: user.Id))).Order()
                .ShouldBe(Sent(after).Order());
            coming.Count(next => next.Kind == ComingKind.BotDeleted).ShouldBe(Bots(world) - Bots(after));
            coming.Count(next => next.Kind == ComingKind.SubscriptionEnds).ShouldBe(1);
        }, iter: 60);

    [Fact]
    public void A_licence_is_announced_with_its_end_and_what_follows()
    {
        var world = Reading.Load("edition: self-managed/premium/18.2\nlicenseEnds: 2027-01-10").World;
        var coming = ComingEvent.Between(world, Start, Start.AddYears(1));
        coming.Select(next => $"{next.At:yyyy-MM-dd HH:mm} {next.Subject}: {next.What}").ShouldBe(
        [
            "2027-01-10 00:00 the instance: the licence expires",
            "2027-01-24 00:00 the instance: pushes are rejected: the licence is expired",
        ]);
    }

    private static IEnumerable<(DateTimeOffset At, long Id, long UserId)> Sent(World world) =>
        world.Mails.SelectMany(mail => mail.TokenIds.Select(id => (mail.SentAt, id, mail.UserId)));

    private static int Bots(World world) => world.Users.Rows.Count(user => user.Kind == UserKind.ResourceBot);

    private static World Of(string release, int[] ends) => Reading.Load($$"""
        edition: gitlab.com/premium/{{release}}
        users: [ { username: mara } ]
        groups: [ { path: acme, trial: true, trialEnds: {{Start.AddDays(100):yyyy-MM-dd}}, members: { mara: owner } } ]
        tokens:
        {{string.Join('\n', ends.SelectMany((days, at) => new[]
        {
            $"  - {{ kind: personal, user: mara, scopes: [api], expiresAt: {Start.AddDays(days):yyyy-MM-dd} }}",
            $"  - {{ kind: group, group: acme, scopes: [api], expiresAt: {Start.AddDays(days):yyyy-MM-dd}, revoked: {Word(days)} }}",
        }))}}
        """).World;

    private static string Word(int days) => days % 3 == 0 ? "true" : "false";
}
