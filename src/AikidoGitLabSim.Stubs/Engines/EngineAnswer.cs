namespace AikidoGitLabSim.Stubs.Engines;

/// <summary>Who answered a request.</summary>
/// <param name="Stub">The stub that took it; null: none of those that were handed over.</param>
/// <param name="PassedOn">Whether what stands behind the stubs answered.</param>
public readonly record struct EngineAnswer(Guid? Stub, bool PassedOn);
