using AikidoGitLabSim.Cli.Seeding;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.WorldFiles;

public sealed class WritingAWorldFile
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_written_reads_as_the_same_world(int seed) =>
        ComesBack(Reading.Load(WorldGenerator.Generate(seed, seed % 5 * 3, seed % 4 * 4, seed * 2, seed * 7)).World);

    [Fact]
    public void The_documentation_example_comes_back() => ComesBack(Reading.Load(Reading.DocumentationExample()).World);

    [Fact]
    public void The_seeded_company_comes_back() =>
        ComesBack(Reading.Load(SeededCompany.For(Edition.Default, DateOnly.FromDateTime(Reading.Now.UtcDateTime))).World);

    [Theory]
    [InlineData("plain words")]
    [InlineData("true")]
    [InlineData("2026")]
    [InlineData("a: b # c")]
    [InlineData("\"quoted\" \\ 'and' {more} [here], *x &y !z | > % @ `")]
    [InlineData("tab\tline\nreturn\r end ")]
    [InlineData(" \u0085\u2028\u0007 é 👋 \uFFFD")]
    public void Any_text_comes_back(string name) =>
        ComesBack(Reading.Load(WorldFileWriter.WriteJson(Named(name), Reading.Now)).World).Groups.Find(1)!.Name.ShouldBe(name);

    [Fact]
    public void No_secret_is_written()
    {
        var file = WorldGenerator.Generate(3, 4, 3, 3, 60);
        var loaded = Reading.Load(file);
        foreach (var text in new[] { WorldFileWriter.Write(loaded.World, Reading.Now),
            WorldFileWriter.WriteJson(loaded.World, Reading.Now) })
        {
            text.ShouldNotContain("secret");
            text.ShouldNotContain("password: ");
            loaded.Tokens.ShouldAllBe(token => !text.Contains(token.Secret.Reveal(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Tokens_that_came_of_rotation_share_their_bot()
    {
        var world = Reading.Load(
            "groups: [ { path: acme } ]\ntokens: [ { kind: group, group: acme, access: guest, scopes: [api] } ]").World;
        var rotated = world.Apply(new RotateToken(1, TokenDigest.Of("other"), null, Reading.Now)).World;
        ComesBack(rotated).Tokens.Rows.Select(token => token.UserId).ShouldBe([1, 1]);
    }

    [Fact]
    public void A_frozen_clock_comes_back_frozen() => ComesBack(Reading.Load("clock: 2030-01-01T00:00:00.25Z\nfrozen: true").World);

    [Theory]
    [InlineData("edition: gitlab.com/premium/18.11\ngroups: [ { path: acme, trial: true, trialEnds: 2020-01-01 } ]")]
    [InlineData("edition: gitlab.com/premium/18.11\ngroups: [ { path: acme, trial: true, trialEnds: 2030-01-01 } ]")]
    [InlineData("edition: self-managed/ultimate/18.11\nlicenseTrial: true\nlicenseEnds: 2020-01-01")]
    [InlineData("edition: self-managed/ultimate/18.11\nlicenseTrial: true\nlicenseEnds: 2030-01-01")]
    [InlineData("edition: self-managed/premium/18.11\nlicenseEnds: 2020-01-01\nsettings: { inactiveTokenRetentionDays: 0 }")]
    public void Trials_and_licences_come_back_with_their_ends(string file)
    {
        var world = Reading.Load(file).World;
        var back = ComesBack(world);
        back.Licence.ShouldBe(world.Licence);
        (WorldFileWriter.Write(world, Reading.Now).Contains("Ends: ", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void The_time_of_a_revocation_comes_back() => ComesBack(Reading.Load(
        "edition: self-managed/free/17.8\ngroups: [ { path: acme } ]\ntokens: [ { kind: group, group: acme, scopes: [api], revoked: true, "
            + "revokedAt: 2026-01-02T03:04:05Z } ]").World).Tokens.Rows.Single().RevokedAt.ShouldBe(
        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private static World Named(string name) =>
        Reading.Load("groups: [ { path: a } ]").World is var world
            ? world.WithGroup(world.Groups.Find(1)! with { Name = name, FullName = name })
            : World.Empty;

    private static World ComesBack(World world)
    {
        var yaml = Reading.Load(WorldFileWriter.Write(world, Reading.Now)).World;
        Picture(yaml).ShouldBe(Picture(world));
        Picture(Reading.Load(WorldFileWriter.WriteJson(world, Reading.Now)).World).ShouldBe(Picture(world));
        return yaml;
    }

    // Everything but digests of tokens, the mail addresses of generated service accounts included.
    private static string Picture(World world) => string.Join('\n', (IEnumerable<string>)
    [
        $"{world.Edition} {world.Settings} {world.Clock} {world.NextNamespaceId}",
        .. world.Users.Rows.Select(user => user.ToString()),
        .. world.Groups.Rows.Select(group => $"{group with { Members = group.Members.Clear() }} {Join(group.Members)}"),
        .. world.Projects.Rows.Select(project =>
            $"{project with { Members = project.Members.Clear(), Repository = null, FormerPaths = [] }}"
            + $" {Join(project.Members)} {project.Repository?.CommitId} {string.Join(',', project.FormerPaths)}"),
        .. world.Tokens.Rows.Select(token =>
            $"{token with { Digest = default, PreviousTokenId = null, Permissions = [], LastUsedIps = [] }}"
            + $" {string.Join(',', token.Permissions)}"),
    ]);

    private static string Join<T>(IEnumerable<KeyValuePair<long, T>> members) => string.Join(',', members.OrderBy(member => member.Key));
}
