namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>With which token a recorded request was made.</summary>
/// <param name="TokenId">The recorded id; null: a token that GitLab did not know.</param>
internal readonly record struct Caller(long? TokenId)
{
    public static Caller Unknown => default;
}
