using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Tokens;


namespace AikidoGitLabSim.Validator.Sending;

/// <summary>Where requests go, and with which token.</summary>
/// <param name="Address">The GitLab's address.</param>
/// <param name="Token">The token.</param>
/// <param name="Limit">How long one request may take, connection and answer together.</param>
internal sealed record ProbeTarget(GitLabAddress Address, Secret Token, TimeSpan Limit);
