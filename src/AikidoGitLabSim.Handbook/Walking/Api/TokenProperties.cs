namespace AikidoGitLabSim.Handbook.Walking.Api;

/// <summary>What GitLab's API says of a token.</summary>
/// <param name="Scopes">Its scopes.</param>
/// <param name="ExpiresAt">The day it expires, such as <c>2027-01-01</c>; null where it does not.</param>
internal sealed record TokenProperties(IReadOnlyList<string> Scopes, string? ExpiresAt);
