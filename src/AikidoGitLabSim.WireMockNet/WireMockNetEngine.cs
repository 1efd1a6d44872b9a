using System.Collections.Concurrent;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Stubs.Engines;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>WireMock.Net's <c>WireMockServer</c> in front of a simulator. It has one list of mappings; a world's are those that name its root.</summary>
public sealed class WireMockNetEngine : ISimulatorEngine, IDisposable
{
    private const string Default = "";

    private readonly ConcurrentDictionary<string, WorldMappings> _worlds = new(StringComparer.Ordinal);

    private WireMockNetListener? _listener;

    private WireMockNetListener Listener => _listener ?? throw new InvalidOperationException("the engine serves nothing yet; start a simulator with it");

    /// <inheritdoc/>
    public IServer Serve(GitLabSimulatorOptions options, Action<KestrelServerOptions> limit)
    {
        if (_listener is not null)
            throw new InvalidOperationException("the engine serves a simulator already; make one for each");
        return _listener = new WireMockNetListener(options, limit);
    }

    /// <inheritdoc/>
    public IStubEngine StubsOf(string? world) => _worlds.GetOrAdd(world ?? Default, static (name, engine) => engine.Make(name), this);

    /// <inheritdoc/>
    public void ForgetAllBut(Func<string, bool> isThere)
    {
        foreach (var (name, mappings) in _worlds.Where(world => world.Key != Default && !isThere(world.Key)))
        {
            mappings.Clear();
            _worlds.TryRemove(name, out _);
        }
    }

    /// <summary>Frees what the server held; the simulator that it was started with stops it.</summary>
    public void Dispose() => _listener?.Dispose();

    private WorldMappings Make(string name) => name == Default
        ? new WorldMappings(Listener, "") { Admin = new AdminDoor(Listener, ClearDefault).AnswerAsync }
        : new WorldMappings(Listener, $"/~{name}");

    // What came by WireMock.Net's own admin API is the default world's.
    private void ClearDefault()
    {
        StubsOf(null).Clear();
        var others = _worlds.Values.SelectMany(world => world.Kept).ToHashSet();
        Listener.RemoveAllBut(others);
    }
}
