using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Recognises GitLab's pages of access tokens by what a reader sees.</summary>
internal static partial class TokenScreens
{
    private static readonly string[] Boxes = ["checkbox"];
    private static readonly string[] Lists = ["combobox", "listbox"];

    [GeneratedRegex(@"disabled|not available|upgrade|with Premium|need.*Premium", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Refusal { get; }

    [GeneratedRegex(@"^[a-z0-9_]+$", RegexOptions.None, 1000)]
    public static partial Regex ScopeName { get; }

    [GeneratedRegex(@"gl[a-z]{2,6}-[\w.\-]{16,}", RegexOptions.None, 1000)]
    public static partial Regex TokenValue { get; }

    /// <summary>How far the making of a token is.</summary>
    public static FormPhase PhaseOf(AriaTree tree) =>
        Created(tree) is not null ? FormPhase.Created
        : Scopes(tree).Any() ? FormPhase.Form
        : tree.Headings.Any(heading => heading.Name.Contains("access token", StringComparison.OrdinalIgnoreCase)) ? FormPhase.List
        : FormPhase.Elsewhere;

    /// <summary>The checkboxes of the scopes.</summary>
    public static IEnumerable<AriaNode> Scopes(AriaTree tree) =>
        LabelFinder.Candidates(tree, Boxes).Where(box => ScopeName.IsMatch(LabelFinder.Shown(box)));

    /// <summary>The field with a new token: one beside a button that copies it.</summary>
    public static AriaNode? Created(AriaTree tree) => CopyButton(tree) is { Parent: { } row }
        ? row.Descendants.Concat(row.Parent?.Descendants ?? []).FirstOrDefault(node => node.Role == "textbox")
        : null;

    /// <summary>The button that copies a new token.</summary>
    public static AriaNode? CopyButton(AriaTree tree) => LabelFinder.Candidates(tree, LabelFinder.Pressed).FirstOrDefault(node =>
        node.IsIn("main") && node.Name.StartsWith("Copy", StringComparison.OrdinalIgnoreCase)
        && (node.Name.Contains("token", StringComparison.OrdinalIgnoreCase) || node.Parent?.Descendants.Any(IsMasked) == true));

    /// <summary>The lists of options in the page's main part.</summary>
    public static IEnumerable<AriaNode> OptionLists(AriaTree tree) => LabelFinder.Candidates(tree, Lists)
        .Where(node => node.IsIn("main") && !node.IsIn("search"));

    /// <summary>The fields for text in the page's main part.</summary>
    public static IEnumerable<AriaNode> Fields(AriaTree tree) =>
        LabelFinder.Candidates(tree, LabelFinder.Written).Where(node => node.IsIn("main") && !node.IsIn("search"));

    /// <summary>The buttons and links of the page's main part that are no part of a table or a search.</summary>
    public static IEnumerable<AriaNode> MainButtons(AriaTree tree) => LabelFinder.Candidates(tree, LabelFinder.Pressed)
        .Where(node => node.Role != "option" && node.IsIn("main") && !node.IsIn("search") && !node.IsIn("table"));

    /// <summary>The buttons of the form of a new token: those below its scopes.</summary>
    public static IEnumerable<AriaNode> FormButtons(AriaTree tree)
    {
        var places = tree.Nodes.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var last = Scopes(tree).Select(box => places[box]).DefaultIfEmpty(-1).Max();
        return MainButtons(tree).Where(button => places[button] > last);
    }

    /// <summary>The sentence in which a page of access tokens says that no token can be made; null where one can.</summary>
    public static string? RefusalOf(AriaTree tree)
    {
        if (PhaseOf(tree) != FormPhase.List || MainButtons(tree)
            .Any(button => new Wanted(button.Name).MakesToken && button.Role == "button"))
            return null;
        return tree.Nodes.Where(node => node.IsIn("main") && node.Role is "paragraph" or "heading" or "text")
            .Select(node => node.Text.Length > 0 ? node.Text : node.Name)
            .FirstOrDefault(text => Refusal.IsMatch(text));
    }

    /// <summary>What the page's alerts say, a line each.</summary>
    public static IReadOnlyList<string> Alerts(AriaTree tree)
    {
        var alerts = tree.Nodes.Where(node => node.Role == "alert").ToList();
        var items = alerts.SelectMany(alert => alert.Descendants).Where(node => node.Role == "listitem").Select(item => item.AllText);
        var texts = alerts.Select(alert => alert.AllText);
        return [.. (items.Any() ? items : texts).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static bool IsMasked(AriaNode node) =>
        node.Role == "textbox"
            && (TokenValue.IsMatch(node.Text) || (node.Text.Length > 10 && node.Text.All(letter => letter is '*' or '•')));
}
