namespace AikidoGitLabSim.Server.Git;

/// <summary>The <c>git</c> program cannot be started, or failed.</summary>
/// <param name="message">What is the matter.</param>
internal sealed class GitUnavailableException(string message) : Exception(message);
