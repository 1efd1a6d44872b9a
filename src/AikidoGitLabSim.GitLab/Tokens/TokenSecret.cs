namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>A token's value on its way to the one answer that may show it. Never stored, never printed by accident.</summary>
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
