using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>A value that a request carried in one of the places for tokens, as a digest.</summary>
/// <param name="Digest">The digest.</param>
/// <param name="IsJobToken">Whether it starts with the CI job prefix; GitLab then does not take it for a personal token.</param>
public sealed record PresentedToken(TokenDigest Digest, bool IsJobToken)
{
    private const string JobPrefix = "glcbt-";

    /// <summary>Takes a value as sent; blank counts as not sent.</summary>
    public static PresentedToken? From(string? value) => string.IsNullOrWhiteSpace(value)
        ? null
        : new PresentedToken(TokenDigest.Of(value), value.StartsWith(JobPrefix, StringComparison.Ordinal));
}
