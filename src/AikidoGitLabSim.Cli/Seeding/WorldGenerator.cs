using System.Globalization;
using System.Text;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.WorldFiles;
using Bogus;

namespace AikidoGitLabSim.Cli.Seeding;

/// <summary>Makes world files of any size with Bogus. The same arguments give the same text on every machine.</summary>
internal static class WorldGenerator
{
    /// <summary>When everything in a generated world happens: its clock starts here.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Makes a world file.</summary>
    /// <param name="seed">Another seed, another company.</param>
    /// <param name="users">How many people; tokens and groups need at least one, so that one is made if any are asked for.</param>
    /// <param name="groups">How many groups and subgroups.</param>
    /// <param name="projects">How many projects; those that find no group lie in personal namespaces.</param>
    /// <param name="tokens">How many tokens.</param>
    /// <returns>YAML that <see cref="WorldFileReader"/> accepts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below zero.</exception>
    public static string Generate(int seed, int users, int groups, int projects, int tokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(users);
        ArgumentOutOfRangeException.ThrowIfNegative(groups);
        ArgumentOutOfRangeException.ThrowIfNegative(projects);
        ArgumentOutOfRangeException.ThrowIfNegative(tokens);

        var faker = new Faker("en") { Random = new Randomizer(seed) };
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture,
            $"# {faker.Company.CompanyName()}: made by gitlab-sim world new --seed {seed} --users {users}");
        yaml.Append(CultureInfo.InvariantCulture, $" --groups {groups} --projects {projects} --tokens {tokens}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"edition: {Edition.Default}\nclock: {Instants.Write(Now)}\n");

        var people = new PeopleMaker(faker).Append(yaml, groups + projects + tokens > 0 ? Math.Max(users, 1) : users);
        var paths = new GroupMaker(faker, people).Append(yaml, groups);
        var code = new ProjectMaker(faker, people, paths).Append(yaml, projects);
        new TokenMaker(faker, people, paths, code).Append(yaml, tokens);
        return yaml.ToString();
    }
}
