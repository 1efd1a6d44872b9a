namespace AikidoGitLabSim.Server.Git;

/// <summary>Git could not do its work here; the message says why, and what to do.</summary>
internal sealed class GitUnavailableException(string message) : Exception(message);
