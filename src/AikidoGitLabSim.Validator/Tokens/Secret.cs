using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace AikidoGitLabSim.Validator.Tokens;

/// <summary>
/// A token on its way to GitLab. It prints, serialises and debugs as <c>[redacted]</c>; only this library can read it,
/// to put it into a request header.
/// </summary>
[DebuggerDisplay(Redacted)]
public sealed class Secret
{
    /// <summary>What stands wherever the token would have stood.</summary>
    public const string Redacted = "[redacted]";

    private readonly string _value;

    /// <summary>Wraps a token as it stands. <see cref="TokenSource"/> reads one from a file, standard input or a variable.</summary>
    /// <param name="value">The token. Its shape is judged by the check <c>input</c>, not here.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public Secret(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The first eight hex digits of the token's SHA-256: enough to tell two tokens apart, no use for guessing one.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_value)))[..8];

    /// <summary>Returns <c>[redacted]</c>, never the value.</summary>
    /// <returns><c>[redacted]</c>.</returns>
    public override string ToString() => Redacted;

    internal string Reveal() => _value;
}
