namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>The value of a new token until the one answer that shows it. It is not stored, and <c>ToString</c> hides it.</summary>
/// <param name="value">The value.</param>
public sealed class TokenSecret(string value)
{
    /// <summary>What is kept of the value.</summary>
    public TokenDigest Digest { get; } = TokenDigest.Of(value);

    /// <summary>The value itself, for the answer that shows it.</summary>
    public string Reveal() => value;

    /// <summary>Says that there is a secret, not what it is.</summary>
    public override string ToString() => "[redacted]";
}
