namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>An entry on its way into a log.</summary>
/// <param name="After">The position with the entry.</param>
/// <param name="Written">
/// Ends when the entry is durable. False: the log's last position is not the one that the entry was computed on; nothing was appended.
/// It fails with a <see cref="WorldLogException"/> when the log is not available; nothing was appended.
/// </param>
public sealed record Appending(LogPosition After, Task<bool> Written);
