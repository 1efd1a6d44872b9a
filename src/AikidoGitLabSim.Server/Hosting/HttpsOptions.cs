namespace AikidoGitLabSim.Server;

/// <summary>How a simulator serves HTTPS, see <see cref="GitLabSimulatorOptions.UseHttps"/>.</summary>
public sealed record HttpsOptions
{
    /// <summary>
    /// The folder that keeps the certificate authority between two starts: <c>ca.pem</c>, and <c>ca-key.pem</c> that only its owner may
    /// read. Null: a new authority for each start, its key in memory only.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>Host names and IP addresses that clients use, besides localhost, 127.0.0.1, ::1 and the address that is bound.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
