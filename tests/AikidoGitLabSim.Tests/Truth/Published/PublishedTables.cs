using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.Tests.Truth.Published;

/// <summary>
/// What GitLab publishes about scopes, fine-grained permissions and roles, restated as rows; not read from the simulator's own rules.
/// </summary>
internal static class PublishedTables
{
    /// <summary>Scopes by name.</summary>
    public static IReadOnlyDictionary<string, PublishedScope> Scopes { get; } = Rows("scopes.txt")
        .Select(row => new PublishedScope(row[0], GitLabVersion.Parse(row[1]), [.. row[2].Split(',')], row[3]))
        .ToDictionary(scope => scope.Name);

    /// <summary>The permission that opens an endpoint to fine-grained tokens, by method and path.</summary>
    public static IReadOnlyDictionary<string, string> Permissions { get; } = Rows("permissions.txt")
        .ToDictionary(row => $"{row[0]} {row[1]}", row => row[2]);

    /// <summary>The least role, by method and path.</summary>
    public static IReadOnlyDictionary<string, (AccessLevel Least, bool OnlyPeople)> Roles { get; } = Rows("roles.txt")
        .ToDictionary(row => $"{row[2]} {row[3]}", row => (Enum.Parse<AccessLevel>(row[0], ignoreCase: true), row[1] == "people"));

    private static IEnumerable<string[]> Rows(string file) =>
        TruthData.Lines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split(' '));
}
