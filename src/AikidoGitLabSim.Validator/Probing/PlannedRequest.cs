namespace AikidoGitLabSim.Validator.Probing;

/// <summary>A request that is to be sent. The token is not in it, only whether it goes along.</summary>
/// <param name="Probe">The probe's name, such as <c>self</c>.</param>
/// <param name="Method">The method; GET in all that is planned today, never one that writes.</param>
/// <param name="Path">Path and query behind the base address.</param>
/// <param name="Authenticated">Whether the token goes along, in the header <c>PRIVATE-TOKEN</c>.</param>
/// <param name="When">On what it depends whether the request is sent at all.</param>
public sealed record PlannedRequest(string Probe, string Method, string Path, bool Authenticated, string When)
{
    /// <summary>The request as a line of a dry run.</summary>
    /// <returns>Method, path, and the header with <c>[redacted]</c> in the token's place.</returns>
    public override string ToString() =>
        $"{Method} {Path}{(Authenticated ? $"  PRIVATE-TOKEN: {Secret.Redacted}" : "  (no token)")}  {When}";
}
