namespace AikidoGitLabSim.Cli.Terminals;

/// <summary>Standard output cannot be written to: it is closed, or its disk is full.</summary>
internal sealed class OutputFailedException(string reason, Exception cause) : Exception(reason, cause);
