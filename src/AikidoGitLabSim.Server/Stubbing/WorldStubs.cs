using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Engines;

namespace AikidoGitLabSim.Server.Stubbing;

/// <summary>The stubs of each world. The default world starts with those of the folder that was given, the others without any.</summary>
/// <param name="options">The options of each world's stubs.</param>
/// <param name="worlds">The worlds.</param>
/// <param name="engineOf">Creates the engine of a world; null: the built-in engine.</param>
internal sealed class WorldStubs(StubOptions options, WorldStore worlds, Func<WorldSlot, IStubEngine?> engineOf)
{
    private const string Control = "/_sim";

    private readonly Lock _making = new();

    /// <summary>The stubs of a world; made when they are first asked for.</summary>
    public StubServer Of(WorldSlot slot) => slot.Stubs ?? Make(slot);

    // One at a time: what an engine has of a world is its newest slot's.
    private StubServer Make(WorldSlot slot)
    {
        lock (_making)
            return slot.Stubs ?? slot.KeepStubs(new StubServer(options with { StartsWithFolder = slot.Name == WorldStore.DefaultName, Engine = engineOf(slot) }));
    }

    /// <summary>The stubs that a request has to pass; null: it is a control call.</summary>
    public StubServer? For(HttpContext http) => http.Request.Path.StartsWithSegments(Control, StringComparison.Ordinal) ? null : Of(WorldPath.SlotOf(http, worlds));
}
