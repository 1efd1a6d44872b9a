using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Follows a path of labels through menus and sidebars.</summary>
/// <param name="session">The walk.</param>
/// <param name="way">The labels that led to where the path begins.</param>
internal sealed class PathFollower(WalkSession session, IReadOnlyList<string> way)
{
    private readonly List<string> _labels = [.. way];
    private readonly List<string> _differences = [];
    private HashSet<string> _before = new(StringComparer.Ordinal);
    private string? _followed;

    /// <summary>The labels that GitLab shows on the way.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>How they differ from the page's, a phrase each.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Whether labels differ in case only.</summary>
    public bool DiffersInCase { get; private set; }

    /// <summary>Whether the last label led somewhere.</summary>
    public bool Arrived { get; private set; } = true;

    private IEnumerable<AriaNode> Entries =>
        LabelFinder.Candidates(session.Screen.Tree, LabelFinder.Pressed).Where(node => node.Role != "option");

    // What a path leads through stands in sidebars and menus; a button of a form is no part of it.
    private IEnumerable<AriaNode> Ways => Entries.Where(node => !node.IsIn("main") || node.Role is "link" or "menuitem" or "tab");

    /// <summary>Follows the labels of a path.</summary>
    /// <param name="labels">The labels.</param>
    public async Task FollowAsync(IReadOnlyList<string> labels)
    {
        for (var at = 0; at < labels.Count; at++)
            await FollowAsync(new Wanted(labels[at]), at + 1 < labels.Count ? new Wanted(labels[at + 1]) : null);
    }

    private async Task FollowAsync(Wanted wanted, Wanted? next)
    {
        var isLast = next is null;
        if (await session.NamedAsync(LabelFinder.Pressed, wanted) is { } found && !IsHeading(wanted, isLast))
            await TakeAsync(found, wanted, IsSibling(found.Node) ? $"\"{found.Shown}\" stands beside \"{_followed}\", not below it" : null);
        else if (IsHeading(wanted, isLast))
            Arrived = true;
        else if (await ExpandAsync(wanted) is { } hidden)
            await TakeAsync(hidden.Found, wanted, $"\"{hidden.Found.Shown}\" is found under \"{hidden.Under}\"", hidden.Under);
        else if (LabelFinder.Nearest(Ways, wanted) is { } nearest && !IsBetterFor(next, wanted, nearest))
            await TakeAsync(nearest, wanted, $"the label is \"{nearest.Shown}\", not \"{wanted.Text}\"", SectionOf(nearest.Node));
        else
            Miss(wanted, isLast);
    }

    // Where the entry fits the label after this one at least as well, this one is the label that GitLab does not have.
    private static bool IsBetterFor(Wanted? next, Wanted wanted, Found nearest) => next is not null
        && LabelComparison.Likeness(next.Text, nearest.Shown) >= LabelComparison.Likeness(wanted.Text, nearest.Shown);

    // A sidebar has a name, which readers use as a part of the path although it is no entry.
    private bool IsHeading(Wanted wanted, bool isLast) => !isLast && session.Screen.Tree.Nodes.Any(node =>
        node.Role is "navigation" or "region" or "heading" && !node.Name.Contains("readcrumb", StringComparison.Ordinal)
        && LabelComparison.Compare(wanted.Text, node.Name, isDescription: false) is not null);

    private void Miss(Wanted wanted, bool isLast)
    {
        _differences.Add($"there is no \"{wanted.Text}\"");
        Arrived = !isLast;
    }

    private async Task TakeAsync(Found found, Wanted wanted, string? difference, string? under = null)
    {
        if (difference is not null)
            _differences.Add(difference);
        DiffersInCase |= found.Difference == LabelDifference.Case;
        if (under is not null && _labels.LastOrDefault() != under)
            _labels.Add(under);
        _labels.Add(found.Shown);
        _before = Entries.Where(node => node.IsIn("navigation")).Select(node => node.Name).ToHashSet(StringComparer.Ordinal);
        _followed = found.Node.Role == "link" ? found.Shown : null;
        Arrived = IsOpen(found.Node)
            ? await ShowAsync(found, wanted)
            : await session.PressAsync(found.Node, $"\"{found.Shown}\", for \"{wanted.Text}\" of the path.");
    }

    private async Task<bool> ShowAsync(Found found, Wanted wanted)
    {
        await session.PictureAsync(found.Node, $"\"{found.Shown}\", for \"{wanted.Text}\" of the path, is open.");
        return true;
    }

    // What was in the same sidebar before the last link was followed is no part of where that link leads.
    private bool IsSibling(AriaNode node) => _followed is not null && node.IsIn("navigation") && _before.Contains(node.Name);

    private static bool IsSection(AriaNode node) => node.Role == "button" && node.IsIn("navigation");

    private static bool IsOpen(AriaNode node) =>
        IsSection(node) && (node.Has("expanded") || node.Parent?.Children.Any(beside => beside.Role == "list") == true);

    private static string? SectionOf(AriaNode node) => node.Ancestors
        .TakeWhile(around => around.Role != "navigation")
        .Select(around => around.Children.Find(child => child.Role == "button" && child != node))
        .FirstOrDefault(button => button is not null)?.Name;

    private async Task<(Found Found, string Under)?> ExpandAsync(Wanted wanted)
    {
        foreach (var name in Entries.Where(node => IsSection(node) && !IsOpen(node)).Select(node => node.Name).ToList())
        {
            if (Entries.FirstOrDefault(node => IsSection(node) && node.Name == name) is { } section
                && await session.Screen.PressAsync(section)
                && LabelFinder.Named(Entries, wanted) is { } found)
            {
                return (found, name);
            }
        }

        return null;
    }
}
