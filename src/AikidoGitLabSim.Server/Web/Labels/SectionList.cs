using System.Collections.Immutable;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The sections of a sidebar as written in a table: <c>Plan: Issues=issues, Milestones=milestones; Code: …</c>, each item with its
/// path.</summary>
internal static class SectionList
{
    /// <summary>The names in a table, without paths.</summary>
    public static string Words(string sections) => UserSidebar.Words(Items(sections, ""));

    /// <summary>The items of a table. A section without items is an item itself.</summary>
    /// <param name="sections">The table.</param>
    /// <param name="below">What each path lies below; a path that begins with a slash lies below nothing.</param>
    public static ImmutableArray<NavItem> Items(string sections, string below) =>
    [
        .. sections.Split("; ").Select(section => section.Split(": ", 2)).Select(parts => parts.Length == 1
            ? Item(parts[0], below) with { Icon = IconOf(parts[0].Split('=')[0]) }
            : new NavItem(parts[0], null, IconOf(parts[0])) { Children = [.. parts[1].Split(", ").Select(item => Item(item, below))] }),
    ];

    private static NavItem Item(string written, string below)
    {
        var (title, path) = written.Split('=', 2) switch { [var name, var where] => (name, where), var one => (one[0], one[0]) };
        return new NavItem(title, $"{below}{path}");
    }

    private static string IconOf(string section) => section switch
    {
        "Manage" or "Group information" or "Project information" => "group",
        "Plan" or "Issues" => "issues",
        "Code" or "Repository" => "file",
        "Merge requests" => "merge-request",
        "Build" or "CI/CD" => "rotate",
        "Secure" or "Security and Compliance" => "lock",
        "Deploy" or "Deployments" or "Packages and registries" => "token",
        "Operate" or "Infrastructure" or "Kubernetes" => "applications",
        "Monitor" => "monitor",
        "Analyze" or "Analytics" => "preferences",
        "Wiki" or "Snippets" => "log",
        _ => "project",
    };
}
