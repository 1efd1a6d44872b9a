namespace AikidoGitLabSim.Server.Certificates;

/// <summary>The authority that clients have to trust to reach the simulator.</summary>
/// <param name="File">The PEM file with its certificate; null: HTTPS is off.</param>
internal sealed record TrustedAuthority(string? File)
{
    /// <summary>Whether the simulator serves HTTPS.</summary>
    public bool IsUsed => File is not null;
}
