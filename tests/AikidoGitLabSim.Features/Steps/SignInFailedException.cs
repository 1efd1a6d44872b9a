namespace AikidoGitLabSim.Features.Steps;

/// <summary>GitLab does not accept a username or a password.</summary>
public sealed class SignInFailedException(string message) : Exception(message);
