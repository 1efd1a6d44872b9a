namespace AikidoGitLabSim.Stubs;

/// <summary>A host that a stub engine can be in front of.</summary>
public interface IStubEngineHost
{
    /// <summary>The engine; null: none, only the stubs of each world.</summary>
    IStubEngine? Engine { get; }
}
