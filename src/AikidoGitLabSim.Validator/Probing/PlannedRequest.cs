using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Validator.Probing;

/// <summary>A request that will be sent. It does not contain the token, only whether the token is sent with it.</summary>
/// <param name="Probe">The probe's name, such as <c>self</c>.</param>
/// <param name="Method">The method, GET or HEAD; never one that writes.</param>
/// <param name="Path">Path and query behind the base address; of the search for another base (<c>discover.…</c>), behind the host.</param>
/// <param name="Authenticated">Whether the token goes along, in the header <c>PRIVATE-TOKEN</c>; for git as the password of Basic
/// authentication.</param>
/// <param name="When">On what it depends whether the request is sent at all.</param>
public sealed record PlannedRequest(string Probe, string Method, string Path, bool Authenticated, string When)
{
    /// <summary>Whether it is git's and not the API's.</summary>
    internal bool IsGit => string.Equals(Probe, Probes.Git, StringComparison.Ordinal);

    /// <summary>Whether it looks for GitLab elsewhere on the host.</summary>
    internal bool IsDiscovery => Probe.StartsWith(Probes.Discover, StringComparison.Ordinal);

    /// <summary>The request as a line of a dry run.</summary>
    /// <returns>Method, path, and the header with <c>[redacted]</c> in the token's place.</returns>
    public override string ToString() =>
        $"{Method} {Path}{(!Authenticated
            ? "  (no token)"
            : IsGit ? $"  Authorization: Basic {Secret.Redacted}" : $"  PRIVATE-TOKEN: {Secret.Redacted}")}  {When}";
}
