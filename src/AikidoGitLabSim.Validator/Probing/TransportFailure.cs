namespace AikidoGitLabSim.Validator.Probing;

/// <summary>Why no answer came, and what the system said of it.</summary>
/// <param name="Kind">The sort of failure.</param>
/// <param name="Detail">The system's words.</param>
public sealed record TransportFailure(FailureKind Kind, string Detail);
