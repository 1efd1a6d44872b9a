namespace AikidoGitLabSim.Handbook.Browsing;

/// <summary>No browser is available. The message is one line and names the command that installs one.</summary>
/// <param name="message">What is missing, and the command.</param>
public sealed class BrowserMissingException(string message) : InvalidOperationException(message);
