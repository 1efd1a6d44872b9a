using System.Collections.Frozen;

namespace AikidoGitLabSim.Validator.Input;

/// <summary>
/// An address that was copied from a browser: of a page in GitLab, instead of GitLab's own. What it says about group and project is
/// kept, so that
/// the corrected command line can be given.
/// </summary>
/// <param name="Base">GitLab's own address, as far as the page's tells.</param>
/// <param name="Group">The group whose page it is.</param>
/// <param name="Project">The project whose page it is.</param>
internal sealed record PastedAddress(string Base, string? Group = null, string? Project = null)
{
    private const string Dash = "/-/";

    // Pages of the instance (config/routes.rb), by the first part of their path.
    private static readonly FrozenSet<string> InstancePages = FrozenSet.Create(
        StringComparer.Ordinal,
        "users", "dashboard", "explore", "admin", "help", "profile", "search", "oauth", "projects", "snippets", "-");

    /// <summary>Reads the address of a page; null where it may be the base of a GitLab.</summary>
    /// <param name="origin">Scheme, host and port.</param>
    /// <param name="path">The path without a slash at its end.</param>
    /// <param name="isGitLabCom">Whether it is GitLab.com, where nothing stands below the host but pages.</param>
    public static PastedAddress? Read(string origin, string path, bool isGitLabCom)
    {
        if ($"{path}/".IndexOf(Dash, StringComparison.Ordinal) is >= 0 and var dash)
            return Of(origin, path[..Math.Min(dash, path.Length)]) with { IsSure = true };
        var parts = Parts(path);
        if (path.EndsWith(".git", StringComparison.OrdinalIgnoreCase) && parts.Length >= 2)
            return new(origin, Project: string.Join('/', parts)[..^".git".Length]) { IsSure = true };
        var page = Array.FindIndex(parts, 0, Math.Min(parts.Length, 2), IsPage);
        return page >= 0 ? InRoot(origin, parts, page) : isGitLabCom && parts is [_, ..] ? Of(origin, path) : null;
    }

    /// <summary>The page that a path below the host may be where no GitLab answers there.</summary>
    public static PastedAddress Guess(string origin, string path) => Of(origin, path);

    /// <summary>The command line that was meant. What was given beside the address stays.</summary>
    /// <param name="group">The group that was given.</param>
    /// <param name="project">The project that was given.</param>
    public string CommandLine(string? group, string? project)
    {
        var (thatGroup, thatProject) = group is null && project is null ? (Group, Project) : (group, project);
        var line = $"gitlab-sim validate --url {Base}{Option("group", thatGroup)}{Option("project", thatProject)}";
        return group is null && project is null && Project is not null && !IsSure
            ? $"{line} (or, if {Project} is a group, --group {Project})"
            : line;
    }

    /// <summary>Whether the address itself says that it is a project's, and not a subgroup's.</summary>
    public bool IsSure { get; private init; }

    private static PastedAddress InRoot(string origin, string[] parts, int page)
    {
        var root = origin + string.Concat(parts[..page].Select(part => "/" + part));
        return parts[page] is "groups" && parts.Length > page + 1 && parts[page + 1] is not ("new" or "explore")
            ? new(root, string.Join('/', parts[(page + 1)..]))
            : new(root);
    }

    private static PastedAddress Of(string origin, string path) => Parts(path) switch
    {
        [] => new(origin),
        [.., "groups"] => new(origin),
        var parts when Array.IndexOf(parts, "groups") is >= 0 and < 2 and var at => InRoot(origin, parts, at),
        [var group] => new(origin, group),
        var parts => new(origin, Project: string.Join('/', parts)),
    };

    private static bool IsPage(string part) => part is "groups" || InstancePages.Contains(part);

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static string Option(string name, string? value) => value is null ? "" : $" --{name} {value}";
}
