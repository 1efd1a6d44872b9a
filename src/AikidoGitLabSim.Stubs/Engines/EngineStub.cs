namespace AikidoGitLabSim.Stubs.Engines;

/// <summary>A stub as it is handed to another server of stubs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Mapping">WireMock's mapping, which was found good here.</param>
/// <param name="Answer">How the stub answers, or passes on to what comes next, for where the other server has no words for it.</param>
public sealed record EngineStub(Guid Id, JObject Mapping, Func<HttpContext, RequestDelegate, Task> Answer);
