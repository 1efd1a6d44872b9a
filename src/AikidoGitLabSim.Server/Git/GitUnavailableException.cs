namespace AikidoGitLabSim.Server.Git;

/// <summary>The <c>git</c> program cannot be had, or broke down.</summary>
/// <param name="message">What is the matter.</param>
internal sealed class GitUnavailableException(string message) : Exception(message);
