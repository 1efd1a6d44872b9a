namespace AikidoGitLabSim.Stubs.Responses;

/// <summary>Where ids and random delays come from.</summary>
/// <param name="destination">What is filled.</param>
public delegate void RandomBytes(Span<byte> destination);
