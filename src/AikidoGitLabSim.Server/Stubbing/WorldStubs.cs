using AikidoGitLabSim.Server.Hosting;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Stubs;

namespace AikidoGitLabSim.Server.Stubbing;

/// <summary>The stubs of each world. The default world starts with those of the folder that was given, the others without any.</summary>
/// <param name="options">The simulator's options.</param>
/// <param name="worlds">The worlds.</param>
internal sealed class WorldStubs(GitLabSimulatorOptions options, WorldStore worlds)
{
    private const string Control = "/_sim";

    private readonly StubOptions _options = new()
    {
        JournalSize = options.JournalSize,
        Behind = "gitlab",
        Time = options.Time,
        Random = options.Entropy.Invoke,
        Folder = options.Stubs,
    };

    /// <summary>The stubs of a world; made when they are first asked for.</summary>
    public StubServer Of(WorldSlot slot) =>
        slot.Stubs ?? slot.Keep(new StubServer(_options with { StartsWithFolder = slot.Name == WorldStore.DefaultName }));

    /// <summary>The stubs that a request has to pass; null: it is a control call.</summary>
    public StubServer? For(HttpContext http) => http.Request.Path.StartsWithSegments(Control, StringComparison.Ordinal) ? null : Of(WorldPath.SlotOf(http, worlds));
}
