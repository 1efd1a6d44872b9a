namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>Keys with values. A key may stand in it twice: whoever reads it says so.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Entries">The keys, in order.</param>
internal sealed record MapNode(int Line, IReadOnlyList<MapEntry> Entries) : Node(Line)
{
    public override string Noun => "a map of keys";

    public static MapNode Empty { get; } = new(1, []);
}
