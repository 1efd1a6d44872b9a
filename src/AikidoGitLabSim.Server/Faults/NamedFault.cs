using System.Collections.Immutable;
using AikidoGitLabSim.Server.Certificates;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>A fault of GitLab, or of what is between it and a client, that can be switched on and off in a world.</summary>
/// <param name="Name">Its name, as commands and calls take it.</param>
/// <param name="Summary">What is wrong, in one sentence.</param>
/// <param name="Sees">What a client sees.</param>
/// <param name="Source">Where it is written that this happens.</param>
public sealed record NamedFault(string Name, string Summary, string Sees, string Source)
{
    /// <summary>The stubs that cause it.</summary>
    internal ImmutableArray<FaultStub> Stubs { get; init; } = [];

    /// <summary>What happens to requests that its stubs pass on.</summary>
    internal FaultEffect Effect { get; init; }

    /// <summary>What is wrong with the certificate that new connections are shown.</summary>
    internal CertificateFault Certificate { get; init; }

    /// <summary>Whether it is one of the connection, which all worlds share, and needs HTTPS.</summary>
    internal bool NeedsHttps => Certificate != CertificateFault.None;
}
