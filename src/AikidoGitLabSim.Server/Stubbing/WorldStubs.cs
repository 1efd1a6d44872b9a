using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Stubs;

namespace AikidoGitLabSim.Server.Stubbing;

/// <summary>The stubs of each world. The default world starts with those of the folder that was given, the others without any.</summary>
/// <param name="options">The options of each world's stubs.</param>
/// <param name="worlds">The worlds.</param>
/// <param name="matched">Is called when a stub with a name is found for a request, before it answers or passes on.</param>
internal sealed class WorldStubs(StubOptions options, WorldStore worlds, Action<WorldSlot, HttpContext, string> matched)
{
    private const string Control = "/_sim";

    /// <summary>The stubs of a world; made when they are first asked for.</summary>
    public StubServer Of(WorldSlot slot) =>
        slot.Stubs ?? slot.KeepStubs(new StubServer(options with
        {
            StartsWithFolder = slot.Name == WorldStore.DefaultName,
            IsSecret = new TokenWords(slot).IsToken,
            Secrets = () => slot.Current.Tokens,
            Matched = (http, name) => matched(slot, http, name),
        }));

    /// <summary>The stubs that a request has to pass; null: it is a control call.</summary>
    public StubServer? For(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Control, StringComparison.Ordinal) ? null : Of(WorldPath.SlotOf(http, worlds));
}
