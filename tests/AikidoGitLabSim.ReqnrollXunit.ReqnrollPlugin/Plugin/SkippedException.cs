namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>Ends a scenario as skipped.</summary>
internal sealed class SkippedException(string message) : Exception(message);
