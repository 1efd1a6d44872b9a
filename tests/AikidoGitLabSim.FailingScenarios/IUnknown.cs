namespace AikidoGitLabSim.FailingScenarios;

/// <summary>No implementation is registered.</summary>
public interface IUnknown;
