using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Random values of a world: tokens and the ends of bots' usernames.</summary>
internal static class NewSecrets
{
    private const int SuffixBytes = 16;

    /// <summary>A new token value in the form of the world's edition.</summary>
    /// <param name="world">The world.</param>
    /// <param name="userId">The id of the token's user; part of a routable value.</param>
    /// <param name="entropy">The source of random bytes.</param>
    public static TokenSecret Token(World world, long userId, Entropy entropy) =>
        TokenFormat.Generate(world.Edition, world.Settings.TokenPrefix, userId, entropy);

    /// <summary>Thirty-two hexadecimal digits, as at the end of a bot's username.</summary>
    /// <param name="entropy">The source of random bytes.</param>
    public static string Suffix(Entropy entropy)
    {
        Span<byte> bytes = stackalloc byte[SuffixBytes];
        entropy(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
