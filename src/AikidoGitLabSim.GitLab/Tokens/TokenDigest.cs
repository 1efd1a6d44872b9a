using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>The SHA-256 digest of a token's value: all that remains of it after the answer that showed it.</summary>
/// <param name="High">The first half.</param>
/// <param name="Low">The second half.</param>
public readonly record struct TokenDigest(UInt128 High, UInt128 Low)
{
    private const int StackLimit = 512;
    private const int HexLength = 2 * SHA256.HashSizeInBytes;

    // Making a hasher costs more than hashing a token; one a thread serves every request.
    [ThreadStatic]
    private static IncrementalHash? _hasher;

    /// <summary>Digests a value.</summary>
    public static TokenDigest Of(ReadOnlySpan<char> value)
    {
        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = size > StackLimit ? ArrayPool<byte>.Shared.Rent(size) : null;
        var utf8 = rented ?? stackalloc byte[StackLimit];
        try
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            var hasher = _hasher ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hasher.AppendData(utf8[..Encoding.UTF8.GetBytes(value, utf8)]);
            hasher.GetHashAndReset(hash);
            return new TokenDigest(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    /// <summary>The digest as 64 hexadecimal digits, as <c>sha256sum</c> prints it.</summary>
    public string ToHex() => string.Create(CultureInfo.InvariantCulture, $"{High:x32}{Low:x32}");

    /// <summary>Reads what <see cref="ToHex"/> wrote.</summary>
    /// <exception cref="FormatException">These are not 64 hexadecimal digits.</exception>
    public static TokenDigest FromHex(string hex) => hex.Length == HexLength
        ? new TokenDigest(
            UInt128.Parse(hex.AsSpan(0, HexLength / 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            UInt128.Parse(hex.AsSpan(HexLength / 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
        : throw new FormatException($"a digest has {HexLength} hexadecimal digits, not {hex.Length}");

    /// <summary>A digest is already evenly spread: part of it serves as hash code.</summary>
    public override int GetHashCode() => (int)(ulong)High;

    /// <summary>The first eight hexadecimal digits: enough to tell tokens apart in a trace, useless to an attacker.</summary>
    public override string ToString() => ((ulong)(High >> 96)).ToString("x8", CultureInfo.InvariantCulture);
}
