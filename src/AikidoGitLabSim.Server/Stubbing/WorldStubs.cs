using AikidoGitLabSim.Server.Hosting;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Engines;

namespace AikidoGitLabSim.Server.Stubbing;

/// <summary>The stubs of each world. The default world starts with those of the folder that was given, the others without any.</summary>
/// <param name="options">The simulator's options.</param>
/// <param name="worlds">The worlds.</param>
internal sealed class WorldStubs(GitLabSimulatorOptions options, WorldStore worlds)
{
    private const string Control = "/_sim";

    private readonly Lock _making = new();

    private readonly StubOptions _options = new()
    {
        JournalSize = options.JournalSize,
        Behind = "gitlab",
        Time = options.Time,
        Random = options.Entropy.Invoke,
        Folder = options.Stubs,
    };

    /// <summary>The stubs of a world; made when they are first asked for.</summary>
    public StubServer Of(WorldSlot slot) => slot.Stubs ?? Make(slot);

    // One at a time: what an engine has of a world is its newest slot's.
    private StubServer Make(WorldSlot slot)
    {
        lock (_making)
            return slot.Stubs ?? slot.Keep(new StubServer(_options with { StartsWithFolder = slot.Name == WorldStore.DefaultName, Engine = EngineOf(slot) }));
    }

    private IStubEngine? EngineOf(WorldSlot slot)
    {
        options.Engine?.ForgetAllBut(name => worlds.TryGet(name, out _));
        return options.Engine?.StubsOf(slot.Name == WorldStore.DefaultName ? null : slot.Name);
    }

    /// <summary>The stubs that a request has to pass; null: it is a control call.</summary>
    public StubServer? For(HttpContext http) => http.Request.Path.StartsWithSegments(Control, StringComparison.Ordinal) ? null : Of(WorldPath.SlotOf(http, worlds));
}
