namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>Keys with values. A key may occur twice; the reader reports it.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Entries">The keys, in order.</param>
internal sealed record MapNode(int Line, IReadOnlyList<MapEntry> Entries) : Node(Line)
{
    public override string Noun => "a map of keys";

    public static MapNode Empty { get; } = new(1, []);
}
