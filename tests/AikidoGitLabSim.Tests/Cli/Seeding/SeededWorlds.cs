using System.Text;
using AikidoGitLabSim.Cli.Seeding;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.WorldFiles.Nodes;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Bogus;

namespace AikidoGitLabSim.Tests.Cli.Seeding;

public sealed class SeededWorlds
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Reading.Now.UtcDateTime);

    private static readonly string[] Kinds = ["gitlab.com/free", "gitlab.com/premium", "self-managed/free", "dedicated/ultimate"];

    public static TheoryData<string> Editions =>
    [
        .. from version in GitLabVersion.Known
           from kind in Kinds
           select $"{kind}/{version}",
        .. GitLabVersion.Known.Select(version => $"self-managed/free/{version}+ce"),
    ];

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_company_is_in_order_in_every_edition(string edition) =>
        Reading.Load(SeededCompany.For(Edition.Parse(edition), Today)).Tokens.Length.ShouldBeGreaterThanOrEqualTo(12);

    [Fact]
    public void The_company_has_a_token_of_each_kind_and_state()
    {
        var world = Reading.Load(SeededCompany.For(Edition.Default, Today)).World;
        var tokens = world.Tokens.Rows.ToDictionary(token => token.Name);
        tokens.Values.Select(token => token.Kind).Distinct().Count().ShouldBe(6);
        tokens["good-personal"].IsActive(Reading.Now).ShouldBeTrue();
        tokens["expired"].ExpiresAt.ShouldBe(Today.AddDays(-1));
        tokens["expires-today"].IsExpired(Reading.Now).ShouldBeTrue();
        tokens["revoked"].Revoked.ShouldBeTrue();
        world.Users.Find(tokens["blocked-owner"].UserId)!.State.ShouldBe(UserState.Blocked);
        world.FindUser("root")!.IsAdmin.ShouldBeTrue();
    }

    [Fact]
    public void Its_secrets_say_what_they_are_and_are_well_formed()
    {
        var tokens = Reading.Load(SeededCompany.For(Edition.Default, Today)).Tokens;
        tokens.Select(token => token.Secret.Reveal()).ShouldContain("glpat-sim-good-personal000");
        tokens.ShouldAllBe(token => token.Secret.Reveal().Length == "glpat-".Length + 20);
    }

    [Fact]
    public void It_and_generated_worlds_are_read_without_the_yaml_library()
    {
        LineYamlReader.Read(Encoding.UTF8.GetBytes(SeededCompany.For(Edition.Default, Today)), _ => { }).ShouldNotBeNull();
        LineYamlReader.Read(Encoding.UTF8.GetBytes(WorldGenerator.Generate(42, 5, 5, 5, 50)), _ => { }).ShouldNotBeNull();
    }

    [Fact]
    public void The_colleagues_are_those_that_Bogus_makes()
    {
        var faker = new Faker("en") { Random = new Randomizer(SeededCompany.Seed) };
        var company = SeededCompany.For(Edition.Default, Today);
        for (var n = 1; n <= 4; n++)
        {
            var (first, last) = (faker.Name.FirstName(), faker.Name.LastName());
            company.ShouldContain($"- {{ username: {Names.Slug(first)}.{Names.Slug(last)}{n}, name: \"{first} {last}\" }}");
        }
    }

    [Fact]
    public void The_generator_is_deterministic()
    {
        WorldGenerator.Generate(42, 5, 5, 5, 50).ShouldBe(WorldGenerator.Generate(42, 5, 5, 5, 50));
        WorldGenerator.Generate(43, 5, 5, 5, 50).ShouldNotBe(WorldGenerator.Generate(42, 5, 5, 5, 50));
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(200, 80, 300, 3000)]
    public void What_it_generates_is_in_order_and_of_the_size_asked_for(int users, int groups, int projects, int tokens)
    {
        var world = Reading.Load(WorldGenerator.Generate(7, users, groups, projects, tokens)).World;
        world.Users.Rows.Count(user => user.Kind == UserKind.Human).ShouldBe(tokens > 0 ? Math.Max(1, users) : users);
        (world.Groups.Count, world.Projects.Count, world.Tokens.Count).ShouldBe((groups, projects, tokens));
    }

    [Fact]
    public void A_big_world_holds_every_kind() => Reading.Load(WorldGenerator.Generate(7, 20, 10, 20, 500)).World.Tokens.Rows
        .Select(token => token.Kind).Distinct().ShouldBe(
            [TokenKind.Personal, TokenKind.Group, TokenKind.Project, TokenKind.Impersonation, TokenKind.ServiceAccount,
                TokenKind.FineGrained], ignoreOrder: true);
}
