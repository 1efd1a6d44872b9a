using System.Collections.Frozen;
using System.Collections.Immutable;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The sections of a sidebar as written in a table: <c>Plan: Issues=issues, Milestones=milestones; Code: …</c>, each item with its
/// path.</summary>
internal static class SectionList
{
    private static readonly FrozenDictionary<string, string> Icons = new Dictionary<string, string[]>
    {
        ["group"] = ["Manage", "Group information", "Project information"],
        ["issues"] = ["Plan", "Issues"],
        ["file"] = ["Code", "Repository"],
        ["merge-request"] = ["Merge requests"],
        ["rotate"] = ["Build", "CI/CD"],
        ["lock"] = ["Secure", "Security and Compliance"],
        ["token"] = ["Deploy", "Deployments", "Packages and registries"],
        ["applications"] = ["Operate", "Infrastructure", "Kubernetes"],
        ["monitor"] = ["Monitor"],
        ["preferences"] = ["Analyze", "Analytics"],
        ["log"] = ["Wiki", "Snippets"],
    }.SelectMany(icon => icon.Value, (icon, section) => KeyValuePair.Create(section, icon.Key)).ToFrozenDictionary();

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

    private static string IconOf(string section) => Icons.GetValueOrDefault(section, "project");
}
