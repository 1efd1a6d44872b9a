namespace AikidoGitLabSim.Cli.Twin.Replaying;

/// <summary>A request that the simulator was sent.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path and query, from the root of the world.</param>
/// <param name="Body">The body; null: none.</param>
/// <param name="Token">The name of the token; null: none.</param>
internal sealed record SentRequest(string Method, string Path, string? Body, string? Token)
{
    /// <summary>The name of a token that GitLab does not know.</summary>
    public const string UnknownToken = "unknown";

    /// <summary>The name under which the token of the answer is used later; null: it has none.</summary>
    public string? KeptAs { get; init; }
}
