using System.Globalization;
using System.Text;
using Bogus;

namespace AikidoGitLabSim.Cli.Seeding;

/// <summary>Makes people: the first administers, a few cannot act.</summary>
internal sealed class PeopleMaker(Faker faker)
{
    private static readonly string[] States = ["blocked", "deactivated", "pending", "unconfirmed", "password-expired"];

    public List<string> Append(StringBuilder yaml, int count)
    {
        yaml.Append(count > 0 ? "users:\n" : "");
        var usernames = new List<string>(count);
        for (var n = 1; n <= count; n++)
        {
            var (first, last) = (faker.Name.FirstName(), faker.Name.LastName());
            usernames.Add(string.Create(CultureInfo.InvariantCulture, $"{Names.Slug(first)}.{Names.Slug(last)}{n}"));
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ username: {usernames[^1]}, name: \"{first} {last}\"{Extra(n)} }}\n");
        }

        return usernames;
    }

    private string Extra(int n) => n == 1 ? ", admin: true" : faker.Random.Bool(0.1f) ? $", state: {faker.PickRandom(States)}" : "";
}
