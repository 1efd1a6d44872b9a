namespace AikidoGitLabSim.Validator.Reports;

/// <summary>One exchange that a check rests on.</summary>
/// <param name="Method">The method, GET or HEAD.</param>
/// <param name="Path">The path and query behind the base address.</param>
/// <param name="Status">The answer's status, or null when none came.</param>
/// <param name="RequestId">GitLab's id of the request, to be found in its logs; null when the answer had none.</param>
public sealed record CheckEvidence(string Method, string Path, int? Status, string? RequestId);
