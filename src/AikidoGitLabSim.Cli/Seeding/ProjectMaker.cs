using System.Globalization;
using System.Text;
using Bogus;

namespace AikidoGitLabSim.Cli.Seeding;

/// <summary>Makes projects with a few files each.</summary>
internal sealed class ProjectMaker(Faker faker, List<string> people, List<MadeGroup> groups)
{
    private static readonly string[] Folders = ["src", "lib", "app", "tests"];
    private static readonly string[] Endings = ["cs", "js", "py", "go", "rb"];

    public List<string> Append(StringBuilder yaml, int count)
    {
        yaml.Append(count > 0 ? "projects:\n" : "");
        var paths = new List<string>(count);
        for (var n = 1; n <= count; n++)
        {
            var name = $"{faker.Hacker.Adjective()} {faker.Hacker.Noun()}";
            var inGroup = groups.Count > 0 && faker.Random.Bool(0.9f);
            var group = inGroup ? groups[faker.Random.Number(groups.Count - 1)] : default;
            var around = inGroup ? group.Path : people[faker.Random.Number(people.Count - 1)];
            paths.Add(string.Create(CultureInfo.InvariantCulture, $"{around}/{Names.Slug(name)}-{n}"));
            yaml.Append(CultureInfo.InvariantCulture,
                $"  - {{ path: {paths[^1]}, name: \"{name}\", visibility: {Visibility(inGroup, group)}");
            yaml.Append(faker.Random.Bool(0.1f) ? ", archived: true" : "").Append(Repository(name)).Append(" }\n");
        }

        return paths;
    }

    private string Visibility(bool inGroup, MadeGroup group) => inGroup && group.IsPublic && faker.Random.Bool() ? "public" : "private";

    private string Repository(string name)
    {
        if (faker.Random.Bool(0.05f))
            return ", repository: empty";
        var files = Enumerable.Range(1, faker.Random.Number(3))
            .Select(n =>
                $", {faker.PickRandom(Folders)}/{Names.Slug(faker.Hacker.Noun())}{n}.{faker.PickRandom(
                    Endings)}: \"{faker.Hacker.Verb()}()\\n\"");
        return $", repository: {{ files: {{ README.md: \"# {name}\\n\"{string.Concat(files)} }} }}";
    }
}
