namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Line">Where the key stands.</param>
/// <param name="Value">The value.</param>
internal readonly record struct MapEntry(string Key, int Line, Node Value);
