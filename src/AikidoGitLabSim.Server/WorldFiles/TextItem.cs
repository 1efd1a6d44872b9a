namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>A word of a list.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Place">Which word of which key it is.</param>
/// <param name="Text">The word.</param>
internal readonly record struct TextItem(int Line, FilePlace Place, string Text);
