namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>What holds from a release on.</summary>
/// <param name="Since">The first release.</param>
/// <param name="Value">What holds.</param>
/// <param name="Source">The file or page of GitLab that shows it.</param>
internal sealed record ReleaseRow<T>(ReleaseNumber Since, T Value, string Source);
