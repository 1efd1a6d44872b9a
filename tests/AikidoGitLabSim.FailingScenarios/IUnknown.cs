namespace AikidoGitLabSim.FailingScenarios;

/// <summary>Nobody registers one.</summary>
public interface IUnknown;
