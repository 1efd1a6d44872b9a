namespace AikidoGitLabSim.Stubs;

/// <summary>Options of a host that a stub engine can be put in front of. Engines add their own methods to it, such as
/// <c>UseWireMock()</c>.</summary>
public interface IStubEngineOptions
{
    /// <summary>The engine; null: none, only the stubs of each world.</summary>
    IStubEngine? Engine { get; set; }
}
