using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>A token of a world file with its value.</summary>
/// <param name="Id">Its id in the world.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Secret">Its value, from the file or generated.</param>
public sealed record LoadedToken(long Id, string Name, TokenKind Kind, TokenSecret Secret)
{
    /// <summary>Whether the value was generated, because the file has none.</summary>
    public bool IsGenerated { get; init; }
}
