namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>A list.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Items">What is in it.</param>
internal sealed record ListNode(int Line, IReadOnlyList<Node> Items) : Node(Line)
{
    public override string Noun => "a list";

    public static ListNode Of(IEnumerable<string> texts) => new(0, [.. texts.Select(ScalarNode.Of)]);
}
