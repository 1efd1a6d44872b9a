using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>What a world file does not say itself.</summary>
/// <param name="RealNow">The real time, UTC; a world's clock is counted from it.</param>
/// <param name="Entropy">Where generated token values and the ends of bots' usernames come from.</param>
/// <param name="Host">The simulator's host name, for the mail addresses of bots.</param>
public sealed record WorldFileContext(DateTimeOffset RealNow, Entropy Entropy, string Host)
{
    /// <summary>Receives how far the reading of a long file is; null: nothing does.</summary>
    public IProgress<WorldFileProgress>? Progress { get; init; }
}
