using System.Security.Cryptography;
using System.Text;

namespace AikidoGitLabSim.GitLab.Users;

/// <summary>The digest of a password, the only form in which it is kept.</summary>
/// <remarks>
/// One round of SHA-256 over username and password, not a slow key derivation: the passwords are made up, printed when the simulator
/// starts, and a world with many users has to be made in under a millisecond. The username is the salt.
/// </remarks>
public static class PasswordDigest
{
    /// <summary>Digests a user's password.</summary>
    public static string Of(string username, string password) => Convert.ToHexStringLower(Hash(username, password));

    /// <summary>Whether a password is the user's; false for a user without one.</summary>
    public static bool Matches(User user, string password) =>
        MatchesDigest(user, Of(user.Username, password));

    /// <summary>Whether a digest is that of the user's password; false for a user without one.</summary>
    public static bool MatchesDigest(User user, string digest) =>
        user.PasswordDigest is { } kept
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept), Encoding.ASCII.GetBytes(digest));

    private static byte[] Hash(string username, string password) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{username.ToLowerInvariant()}\0{password}"));
}
