namespace AikidoGitLabSim.Validator.Reports;

/// <summary>The GitLab that was asked.</summary>
/// <param name="BaseUrl">Its base address; null when the given address could not be used.</param>
/// <param name="Version">Its version as it says, such as <c>18.11.5-ee</c>; null when it did not say.</param>
/// <param name="Edition"><c>enterprise</c> or <c>community</c>: the build, not the licence. Null when it did not say.</param>
public sealed record ReportTarget(string? BaseUrl, string? Version, string? Edition);
