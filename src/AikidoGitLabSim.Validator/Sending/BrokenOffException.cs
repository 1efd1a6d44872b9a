namespace AikidoGitLabSim.Validator.Sending;

/// <summary>A connection was closed without an answer.</summary>
internal sealed class BrokenOffException() : IOException("the connection was closed without an answer.");
