using System.Security.Cryptography;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Random bytes from the system, fetched in blocks: correlation ids need some at every request.</summary>
public static class FastEntropy
{
    private const int BlockSize = 4096;

    [ThreadStatic]
    private static byte[]? _block;

    [ThreadStatic]
    private static int _used;

    /// <summary>The source.</summary>
    public static Entropy Source { get; } = Fill;

    private static void Fill(Span<byte> destination)
    {
        if (_block is null || _used + destination.Length > BlockSize)
        {
            _block ??= new byte[BlockSize];
            RandomNumberGenerator.Fill(_block);
            _used = 0;
        }

        var part = _block.AsSpan(_used, destination.Length);
        part.CopyTo(destination);
        part.Clear();
        _used += destination.Length;
    }
}
