using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Labels;

/// <summary>Finds the element that a label names.</summary>
internal static class LabelFinder
{
    /// <summary>The roles of what can be pressed.</summary>
    public static readonly string[] Pressed = ["button", "link", "menuitem", "tab", "option", "switch"];

    /// <summary>The roles of what takes text.</summary>
    public static readonly string[] Written = ["textbox", "searchbox", "spinbutton"];

    /// <summary>The elements that a reader can mean: without the breadcrumb, which repeats the title, and the link to skip to the
    /// content.</summary>
    public static IEnumerable<AriaNode> Candidates(AriaTree tree, string[] roles) => tree.Nodes.Where(node =>
        node.Ref is not null && roles.Contains(node.Role, StringComparer.Ordinal)
        && !node.Ancestors.Any(around => around.Role == "navigation" && around.Name.Contains("readcrumb", StringComparison.Ordinal))
        && !node.Name.StartsWith("Skip to", StringComparison.OrdinalIgnoreCase));

    /// <summary>The element with the label, up to case; the page's main part goes first.</summary>
    public static Found? Named(IEnumerable<AriaNode> candidates, Wanted wanted) => candidates
        .Select(node => (Match: Match(node, wanted), InMain: node.IsIn("main")))
        .Where(pair => pair.Match is not null)
        .OrderBy(pair => pair.Match?.Difference)
        .ThenByDescending(pair => pair.InMain)
        .Select(pair => pair.Match)
        .FirstOrDefault();

    /// <summary>The element whose label means about the same; null where none does.</summary>
    public static Found? Nearest(IEnumerable<AriaNode> candidates, Wanted wanted) => candidates
        .Select(node => (Node: node, Shown: Shown(node), Likeness: LabelComparison.Likeness(wanted.Text, Shown(node))))
        .Where(one => one.Likeness >= LabelComparison.Alike)
        .OrderByDescending(one => one.Likeness)
        .ThenByDescending(one => one.Node.IsIn("main"))
        .Select(one => new Found(one.Node, one.Shown, LabelDifference.Wording))
        .FirstOrDefault();

    /// <summary>The label as a reader sees it: without the description that an entry's accessible name may hold.</summary>
    public static string Shown(AriaNode node) =>
        node.Lead is { Length: > 0 } lead && node.Name.StartsWith(lead, StringComparison.Ordinal) ? lead : node.Name;

    private static Found? Match(AriaNode node, Wanted wanted)
    {
        var shown = Shown(node);
        return LabelComparison.Compare(wanted.Text, shown, wanted.IsDescription) is { } difference ? new(node, shown, difference) : null;
    }
}
