using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>The faults that can be switched on.</summary>
public static class NamedFaults
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<NamedFault> All { get; } =
        [.. ConnectionFaults.All, .. CertificateFaults.All, .. EdgeFaults.All, .. AnswerFaults.All, .. AccessFaults.All];

    /// <summary>The fault with a name, or null.</summary>
    public static NamedFault? Find(string name) => All.FirstOrDefault(fault => fault.Name == name);
}
