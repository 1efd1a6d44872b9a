using System.Globalization;
using System.Text;
using Bogus;

namespace AikidoGitLabSim.Cli.Seeding;

/// <summary>Makes groups: departments in a few companies, some nested.</summary>
internal sealed class GroupMaker(Faker faker, List<string> people)
{
    private const int Deepest = 3;
    private static readonly string[] Levels = ["guest", "planner", "reporter", "developer", "maintainer"];

    public List<MadeGroup> Append(StringBuilder yaml, int count)
    {
        yaml.Append(count > 0 ? "groups:\n" : "");
        var groups = new List<MadeGroup>(count);
        for (var n = 1; n <= count; n++)
        {
            var group = Next(groups, n, out var name);
            groups.Add(group);
            var visibility = group.IsPublic ? "public" : "private";
            yaml.Append(CultureInfo.InvariantCulture,
                $"  - {{ path: {group.Path}, name: \"{name}\", visibility: {visibility}, members: {{ {Members()} }} }}\n");
        }

        return groups;
    }

    private MadeGroup Next(List<MadeGroup> groups, int n, out string name)
    {
        var parent = groups.Count > 0 && faker.Random.Bool(0.6f) ? groups[faker.Random.Number(groups.Count - 1)] : default;
        if (parent.Path is null || parent.Depth == Deepest)
        {
            name = faker.Company.CompanyName();
            return new MadeGroup(string.Create(CultureInfo.InvariantCulture, $"{Names.Slug(name)}-{n}"), faker.Random.Bool(0.3f), 0);
        }

        name = faker.Commerce.Department(1);
        var path = string.Create(CultureInfo.InvariantCulture, $"{parent.Path}/{Names.Slug(name)}-{n}");
        return new MadeGroup(path, parent.IsPublic && faker.Random.Bool(0.7f), parent.Depth + 1);
    }

    private string Members()
    {
        var start = faker.Random.Number(people.Count - 1);
        var others = Enumerable.Range(1, Math.Min(people.Count - 1, faker.Random.Number(4)))
            .Select(step => $", {people[(start + step) % people.Count]}: {faker.PickRandom(Levels)}");
        return $"{people[start]}: owner{string.Concat(others)}";
    }
}
