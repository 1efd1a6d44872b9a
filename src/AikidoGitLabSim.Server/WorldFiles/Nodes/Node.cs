namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>A piece of a world file, whether that is YAML or JSON.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
internal abstract record Node(int Line)
{
    /// <summary>What a person would call it.</summary>
    public abstract string Noun { get; }
}
