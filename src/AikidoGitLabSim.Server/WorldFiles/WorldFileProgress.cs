namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>How far the reading of a world file is. Files of some thousand lines are read without a report.</summary>
/// <param name="What">What is counted, such as <c>lines</c>.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are; null: not known yet.</param>
public sealed record WorldFileProgress(string What, int Done, int? Total);
