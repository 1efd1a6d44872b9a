using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>A mail about the end of a token that is due at a time, unless something changes before.</summary>
/// <param name="At">When the job runs that sends it, UTC.</param>
/// <param name="Notice">Which one.</param>
/// <param name="Token">The token.</param>
public sealed record DueNotice(DateTimeOffset At, ExpiryNotice Notice, AccessToken Token);
