namespace AikidoGitLabSim.Handbook.Walking.Screens;

/// <summary>One element of a page's accessibility tree.</summary>
/// <param name="role">Its ARIA role, such as <c>button</c>.</param>
/// <param name="name">Its accessible name; empty where it has none.</param>
/// <param name="reference">The reference by which the browser finds it again; null for text.</param>
/// <param name="states">Its states, such as <c>selected</c> or <c>checked</c>.</param>
/// <param name="text">Its own text; for a text field the value.</param>
internal sealed class AriaNode(string role, string name, string? reference, IReadOnlyList<string> states, string text)
{
    /// <summary>The ARIA role of the element.</summary>
    public string Role => role;

    /// <summary>The accessible name of the element.</summary>
    public string Name => name;

    /// <summary>The reference by which the browser finds it again; null for text.</summary>
    public string? Ref => reference;

    /// <summary>Its own text; for a text field the value.</summary>
    public string Text => text;

    /// <summary>The element around it.</summary>
    public AriaNode? Parent { get; init; }

    /// <summary>Where a link leads, as the page writes it; null for other elements.</summary>
    public string? Url { get; set; }

    /// <summary>The elements in it, in order.</summary>
    public List<AriaNode> Children { get; } = [];

    /// <summary>The elements around it, innermost first.</summary>
    public IEnumerable<AriaNode> Ancestors
    {
        get
        {
            for (var node = Parent; node is not null; node = node.Parent)
                yield return node;
        }
    }

    /// <summary>The elements in it at any depth, in order.</summary>
    public IEnumerable<AriaNode> Descendants => Children.SelectMany(child => child.Descendants.Prepend(child));

    /// <summary>The first words in it: the label of an entry whose accessible name also holds a description.</summary>
    public string Lead => Descendants.FirstOrDefault(node => node.Text.Length > 0 && !node.Has("aria-hidden"))?.Text ?? "";

    /// <summary>The text of the element and of everything inside it.</summary>
    public string AllText => string.Join(' ', Descendants.Prepend(this).Select(node => node.Text).Where(text => text.Length > 0));

    /// <summary>Whether it has a state.</summary>
    public bool Has(string state) => states.Contains(state, StringComparer.Ordinal);

    /// <summary>Whether it stands in an element with a role.</summary>
    public bool IsIn(string role) => Ancestors.Any(node => node.Role == role);
}
