using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Users;

/// <summary>A browser in which a user chose <b>Remember me</b>: its cookie signs the user in without a session.</summary>
/// <param name="Digest">The digest of the cookie's value.</param>
/// <param name="Until">The end of its validity, in the world's time, UTC.</param>
public sealed record RememberedBrowser(TokenDigest Digest, DateTimeOffset Until);
