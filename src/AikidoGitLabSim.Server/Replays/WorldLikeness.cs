using System.Text.RegularExpressions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.Replays;

/// <summary>Compares worlds by what an answer depends on: not by times, generated names, and code.</summary>
internal static partial class WorldLikeness
{
    private static readonly string[] LeftOut = ["createdAt", "lastUsedAt", "lastActivityAt", "repository"];

    /// <summary>Whether two worlds are alike.</summary>
    /// <param name="some">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="except">A token whose scopes and permissions are not compared; null: none.</param>
    public static bool AreAlike(World some, World other, long? except = null) =>
        ReferenceEquals(some, other) || Text(some, except) == Text(other, except);

    /// <summary>Whether the same was pushed to both.</summary>
    public static bool HaveSamePushes(World some, World other) =>
        ReferenceEquals(some.Projects, other.Projects) || Pushes(some).SequenceEqual(Pushes(other));

    private static IEnumerable<(long Id, string? Key)> Pushes(World world) =>
        world.Projects.Rows.Where(project => project.Pushed is not null).Select(project => (project.Id, project.Pushed?.Key));

    private static string Text(World world, long? except)
    {
        if (except is { } id && world.Tokens.Find(id) is { } token)
            world = world.WithToken(token with { Kind = TokenKind.Personal, Scopes = ScopeSet.Empty, Permissions = [] });
        var tree = WorldTree.Of(world with { Clock = default }, default);
        return Generated().Replace(JsonNodeWriter.Write(Without(tree)), "");
    }

    private static Node Without(Node node) => node switch
    {
        MapNode map => new MapNode(0, [.. map.Entries
            .Where(entry => !LeftOut.Contains(entry.Key, StringComparer.Ordinal))
            .Select(entry => entry with { Value = Without(entry.Value) })]),
        ListNode list => new ListNode(0, [.. list.Items.Select(Without)]),
        _ => node,
    };

    // The end of the names of bots and service accounts.
    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Generated();
}
