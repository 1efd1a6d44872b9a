using System.Security.Cryptography;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Hosting;

/// <summary>Random bytes from the system, fetched in blocks: correlation ids need some at every request.</summary>
internal static class FastEntropy
{
    private const int BlockSize = 4096;

    [ThreadStatic]
    private static byte[]? s_block;

    [ThreadStatic]
    private static int s_used;

    /// <summary>The source.</summary>
    public static Entropy Source { get; } = Fill;

    private static void Fill(Span<byte> destination)
    {
        if (s_block is null || s_used + destination.Length > BlockSize)
        {
            s_block ??= new byte[BlockSize];
            RandomNumberGenerator.Fill(s_block);
            s_used = 0;
        }

        var part = s_block.AsSpan(s_used, destination.Length);
        part.CopyTo(destination);
        part.Clear();
        s_used += destination.Length;
    }
}
