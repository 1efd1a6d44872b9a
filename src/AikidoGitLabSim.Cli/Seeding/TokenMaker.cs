using System.Globalization;
using System.Text;
using Bogus;

namespace AikidoGitLabSim.Cli.Seeding;

/// <summary>Makes tokens of mixed kinds and states. Their values are well formed and plainly not real ones.</summary>
internal sealed class TokenMaker(Faker faker, List<string> people, List<MadeGroup> groups, List<string> projects)
{
    private static readonly string[] UserScopes =
        ["read_api, read_user, read_repository", "api", "read_user", "read_repository", "api, write_repository"];
    private static readonly string[] BotScopes = ["read_api, read_repository", "api", "read_api", "read_repository, write_repository"];
    private static readonly string[] Levels = ["guest", "reporter", "developer", "maintainer", "owner"];
    private static readonly string[] Dates = ["2026-11-01", "2026-11-22", "2026-12-24", "2027-03-01", "2027-10-31", "never"];

    public void Append(StringBuilder yaml, int count)
    {
        yaml.Append(count > 0 ? "tokens:\n" : "");
        for (var n = 1; n <= count; n++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ {Owner()}, name: \"{faker.Hacker.Verb()} {faker.Hacker.Noun()}\"");
            yaml.Append(CultureInfo.InvariantCulture,
                $", createdAt: 2026-0{1 + (n % 9)}-15T10:00:00Z, expiresAt: {faker.PickRandom(Dates)}");
            yaml.Append(faker.Random.Bool(0.1f) ? ", revoked: true" : "");
            yaml.Append(CultureInfo.InvariantCulture, $", secret: glpat-sim-{n:d16} }}\n");
        }
    }

    private string Owner() => faker.Random.Number(99) switch
    {
        < 12 when groups.Count > 0 =>
            $"kind: group, group: {Group()}, access: {faker.PickRandom(Levels)}, scopes: [{faker.PickRandom(BotScopes)}]",
        < 24 when projects.Count > 0 =>
            $"kind: project, project: {faker.PickRandom(projects)}, access: {faker.PickRandom(Levels)}, scopes: [{faker.PickRandom(
                BotScopes)}]",
        < 28 when groups.Count > 0 => ServiceAccount(),
        < 32 => $"kind: impersonation, user: {Person()}, scopes: [{faker.PickRandom(UserScopes)}]",
        < 36 => $"kind: fine-grained, user: {Person()}, permissions: [read_user, read_project]",
        _ => $"kind: personal, user: {Person()}, scopes: [{faker.PickRandom(UserScopes)}]",
    };

    // One service account for each group: its name says whose.
    private string ServiceAccount()
    {
        var index = faker.Random.Number(groups.Count - 1);
        var username = string.Create(CultureInfo.InvariantCulture, $"scanner-{index + 1}");
        return $"kind: service-account, group: {groups[index].Path}, username: {username}, scopes: [{faker.PickRandom(UserScopes)}]";
    }

    private string Group() => groups[faker.Random.Number(groups.Count - 1)].Path;

    private string Person() => people[faker.Random.Number(people.Count - 1)];
}
