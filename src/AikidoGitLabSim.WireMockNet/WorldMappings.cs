using System.Collections.Concurrent;
using AikidoGitLabSim.Stubs.Engines;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>The mappings of one world: its stubs, said in WireMock.Net's words.</summary>
/// <param name="listener">The server.</param>
/// <param name="root">The world's root, such as <c>/~t42</c>; empty: the default world's.</param>
internal sealed class WorldMappings(WireMockNetListener listener, string root) : IStubEngine
{
    // WireMock.Net has one set of ids for all worlds.
    private readonly ConcurrentDictionary<Guid, (Guid Mapping, string? Scenario)> _stubs = new();

    /// <inheritdoc/>
    public RequestDelegate? Admin { get; init; }

    /// <summary>The ids of the mappings.</summary>
    public IEnumerable<Guid> Kept => _stubs.Values.Select(stub => stub.Mapping);

    /// <inheritdoc/>
    public void Put(EngineStub stub)
    {
        var said = MappingTranslation.Of(stub, root);
        Remove(stub.Id);
        if (said.Scenario is { } scenario && !listener.Server.Scenarios.Any(known => known.Name == scenario))
            listener.Server.SetScenarioState(scenario, MappingTranslation.Started);
        var mapping = said.Given(listener.Server);
        _stubs[stub.Id] = (mapping.Guid, said.Scenario);
        mapping.RespondWith(said.Response ?? listener.Answer(stub.Answer, stub.Id));
    }

    /// <inheritdoc/>
    public void Remove(Guid id)
    {
        if (_stubs.TryRemove(id, out var stub))
            listener.Server.DeleteMapping(stub.Mapping);
    }

    /// <inheritdoc/>
    public void Clear()
    {
        foreach (var (id, (_, scenario)) in _stubs)
        {
            Remove(id);
            if (scenario is not null)
                listener.Server.ResetScenario(scenario);
        }
    }

    /// <inheritdoc/>
    public async Task<EngineAnswer> AnswerAsync(HttpContext http, RequestDelegate next)
    {
        var passage = await listener.ShowAsync(http, next);
        var stub = passage.Stub ?? (!passage.PassedOn && Guid.TryParse(http.Response.Headers[MappingTranslation.StubHeader], out var id) ? id : null);
        return new EngineAnswer(stub, passage.PassedOn);
    }
}
