using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>
/// Encrypts a value with the cookie that it belongs to. The store has a digest of the cookie only, so that it cannot read the value:
/// the browser that sends the cookie can.
/// </summary>
internal static class SealedValue
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>The name under which the value is kept.</summary>
    /// <param name="cookie">The value of the cookie.</param>
    public static string KeyOf(string cookie) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cookie)));

    /// <summary>Encrypts a value.</summary>
    /// <param name="cookie">The value of the cookie.</param>
    /// <param name="value">The value.</param>
    /// <param name="entropy">Where the nonce comes from.</param>
    public static byte[] Seal(string cookie, ReadOnlySpan<byte> value, Entropy entropy)
    {
        var result = new byte[NonceBytes + TagBytes + value.Length];
        var nonce = result.AsSpan(0, NonceBytes);
        entropy(nonce);
        using var cipher = CipherOf(cookie);
        cipher.Encrypt(nonce, value, result.AsSpan(NonceBytes + TagBytes), result.AsSpan(NonceBytes, TagBytes));
        return result;
    }

    /// <summary>Decrypts a value.</summary>
    /// <returns>Null: it was not sealed with this cookie.</returns>
    public static byte[]? Open(string cookie, ReadOnlySpan<byte> value)
    {
        if (value.Length < NonceBytes + TagBytes)
            return null;
        var result = new byte[value.Length - NonceBytes - TagBytes];
        using var cipher = CipherOf(cookie);
        try
        {
            cipher.Decrypt(value[..NonceBytes], value[(NonceBytes + TagBytes)..], value.Slice(NonceBytes, TagBytes), result);
            return result;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static AesGcm CipherOf(string cookie)
    {
        var info = "gitlab-sim session"u8.ToArray();
        return new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(cookie), KeyBytes, info: info), TagBytes);
    }
}
