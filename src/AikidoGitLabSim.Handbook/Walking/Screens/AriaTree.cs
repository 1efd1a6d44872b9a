using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace AikidoGitLabSim.Handbook.Walking.Screens;

/// <summary>The accessibility tree of a page, as Playwright's snapshot writes it.</summary>
/// <param name="Nodes">All elements, in the order of the page.</param>
internal sealed partial record AriaTree(IReadOnlyList<AriaNode> Nodes)
{
    /// <summary>A page without elements.</summary>
    public static AriaTree Empty { get; } = new([]);

    [GeneratedRegex(
        """^(?<role>[\w-]+)(?:\s+"(?<name>(?:[^"\\]|\\.)*)")?(?<states>(?:\s+\[[^\]]*\])*)$""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"\[(?<state>[^\]]*)\]", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex State { get; }

    /// <summary>The page's headings.</summary>
    public IEnumerable<AriaNode> Headings => Nodes.Where(node => node.Role == "heading");

    /// <summary>The page's main heading; empty where there is none.</summary>
    public string Title => Headings.FirstOrDefault(node => node.Has("level=1"))?.Name ?? "";

    /// <summary>Parses Playwright's snapshot of a page.</summary>
    /// <param name="snapshot">The YAML text.</param>
    public static AriaTree Parse(string snapshot)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(snapshot));
        if (yaml.Documents is not [{ RootNode: YamlSequenceNode roots }])
            return Empty;
        var nodes = new List<AriaNode>();
        AddAll(roots, null, nodes);
        return new(nodes);
    }

    private static void AddAll(YamlSequenceNode items, AriaNode? parent, List<AriaNode> nodes)
    {
        foreach (var item in items)
        {
            if (item is YamlScalarNode { Value: { } bare })
                Add(bare, "", parent, nodes);
            else if (item is YamlMappingNode { Children: { Count: 1 } pairs })
                AddPair(pairs.Single(), parent, nodes);
        }
    }

    private static void AddPair(KeyValuePair<YamlNode, YamlNode> pair, AriaNode? parent, List<AriaNode> nodes)
    {
        var key = ((YamlScalarNode)pair.Key).Value ?? "";
        var node = Add(key, (pair.Value as YamlScalarNode)?.Value ?? "", parent, nodes);
        if (node is not null && pair.Value is YamlSequenceNode children)
            AddAll(children, node, nodes);
    }

    private static AriaNode? Add(string key, string text, AriaNode? parent, List<AriaNode> nodes)
    {
        // Properties such as /url belong to the element and are no element.
        if (key == "/url" && parent is not null)
            parent.Url = text;
        if (key.StartsWith('/') || Key.Match(key) is not { Success: true } match)
            return null;
        var states = State.Matches(match.Groups["states"].Value).Select(state => state.Groups["state"].Value).ToList();
        var node = new AriaNode(
            match.Groups["role"].Value,
            Regex.Unescape(match.Groups["name"].Value),
            states.Find(state => state.StartsWith("ref=", StringComparison.Ordinal))?[4..],
            states,
            text)
        {
            Parent = parent,
        };
        parent?.Children.Add(node);
        nodes.Add(node);
        return node;
    }
}
