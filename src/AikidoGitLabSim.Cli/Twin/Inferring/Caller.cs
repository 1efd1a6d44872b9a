namespace AikidoGitLabSim.Cli.Twin.Inferring;

/// <summary>With which token a request was made.</summary>
/// <param name="TokenId">The real id; null: a token that GitLab did not know, or none.</param>
/// <param name="IsAnonymous">Whether it was made without a token.</param>
internal readonly record struct Caller(long? TokenId, bool IsAnonymous = false)
{
    /// <summary>A token that GitLab did not know.</summary>
    public static Caller Unknown => default;

    /// <summary>No token.</summary>
    public static Caller Anonymous { get; } = new(null, IsAnonymous: true);
}
