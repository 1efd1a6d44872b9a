using System.Globalization;
using AikidoGitLabSim.Validator.Input;

namespace AikidoGitLabSim.Validator.Planning;

/// <summary>The paths that are asked, all reading: those of the API, and the one of git.</summary>
internal static class Paths
{
    public const string Version = Api + "version";
    public const string Self = Api + "personal_access_tokens/self";
    public const string User = Api + "user";
    public const string Metadata = Api + "metadata";
    // With a level, GitLab lists the groups that the user is a member of; without one, also those above them
    // (app/finders/groups_finder.rb).
    public const string TopGroups = Api + "groups?all_available=false&top_level_only=true&min_access_level=10&per_page=20";
    public const string AnyGroups = Api + "groups?all_available=false&per_page=20";

    private const string Api = "/api/v4/";

    public static string Group(ParsedInput input) => $"{Api}groups/{input.Group?.Encoded}?with_projects=false";

    public static string TokenGroup(long? id) => $"{Api}groups/{Number(id, "GROUP-ID")}?with_projects=false";

    public static string Member(long? group, long? user) =>
        $"{Api}groups/{Number(group, "GROUP-ID")}/members/all/{Number(user, "USER-ID")}";

    public static string Subgroups(ParsedInput input) => $"{Api}groups/{input.Group?.Encoded}/descendant_groups?per_page=1";

    public static string Projects(ParsedInput input) => input.Group is { } group
        ? $"{Api}groups/{group.Encoded}/projects?include_subgroups=true&per_page=20"
        : $"{Api}projects?membership=true&per_page=20";

    public static string ReadableProjects(ParsedInput input, int level) =>
        string.Create(CultureInfo.InvariantCulture, $"{Projects(input)}&min_access_level={level}");

    public static string Namespace(ParsedInput input) => $"{Api}namespaces/{input.Group?.Encoded}";

    public static string Tree(long? id) => $"{Api}projects/{Number(id)}/repository/tree?per_page=20";

    public static string File(long? id, string? file) =>
        $"{Api}projects/{Number(id)}/repository/files/{Uri.EscapeDataString(file ?? "FILE")}?ref=HEAD";

    /// <summary>What git asks first when it clones.</summary>
    public static string Git(string? project) =>
        $"/{string.Join('/', (project ?? "PROJECT").Split('/').Select(Uri.EscapeDataString))}.git/info/refs?service=git-upload-pack";

    private static string Number(long? id, string unknown = "ID") => id?.ToString(CultureInfo.InvariantCulture) ?? unknown;

    public static string Project(ParsedInput input) => $"{Api}projects/{input.Project?.Encoded}";

    /// <summary>A list that holds the one project if the role there is enough, and nothing else.</summary>
    public static string ReadableProject(long? id, int level) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Api}projects?membership=true&id_after={(id is { } after ? after - 1 : "ID-1")}&id_before={(id is { } before
            ? before + 1
            : "ID+1")}&simple=true&min_access_level={level}");
}
