namespace AikidoGitLabSim.BadEnds;

/// <summary>Nobody registers one.</summary>
public interface IUnknown;
