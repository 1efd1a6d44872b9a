using System.Collections.Frozen;

namespace AikidoGitLabSim.Server.Web.Pages;

/// <summary>Our own icons: strokes on a grid of 16.</summary>
internal static class IconPaths
{
    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mark"] = "M8 2 14 8 8 14 2 8Z M8 5.5 10.5 8 8 10.5 5.5 8Z",
        ["chevron"] = "M4 6 8 10 12 6",
        ["project"] = "M3 3.5h10v9H3Z M3 6.5h10",
        ["group"] = "M3 3h4v4H3Z M9 3h4v4H9Z M3 9h4v4H3Z M9 9h4v4H9Z",
        ["settings"] = "M2 4.5h7 M12 4.5h2 M2 11.5h2 M7 11.5h7 M9 3v3h3v-3Z M4 10v3h3v-3Z",
        ["profile"] = "M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z M3 13.5c0-2.8 2.2-4 5-4s5 1.2 5 4",
        ["account"] = "M2.5 3.5h11v9h-11Z M5 10h2 M9 6h2 M9 9h2 M6 8a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z",
        ["applications"] = "M8 2v4 M8 10v4 M2 8h4 M10 8h4 M6 6h4v4H6Z",
        ["token"] = "M8 2.5 13 5.2v5.6L8 13.5 3 10.8V5.2Z M3 5.2 8 8l5-2.8 M8 8v5.5",
        ["mail"] = "M2.5 4h11v8h-11Z M2.5 4.5 8 9l5.5-4.5",
        ["lock"] = "M4 7.5h8v6H4Z M5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
        ["bell"] = "M4 11V7.5a4 4 0 0 1 8 0V11l1 1H3Z M7 14h2",
        ["key"] = "M6 10a2.5 2.5 0 1 1-2.5-2.5c1 0 2 .6 2.3 1.5L13 9v3 M10.5 9v2",
        ["preferences"] = "M3 3v3 M3 9v4 M8 3v6 M8 12v1 M13 3v1 M13 7v6 M1.5 7.5h3 M6.5 10.5h3 M11.5 5.5h3",
        ["monitor"] = "M2.5 3.5h11v7h-11Z M6 13.5h4 M8 10.5v3",
        ["log"] = "M4 2.5h8v11H4Z M6 5.5h4 M6 8h4 M6 10.5h2",
        ["check"] = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z M5.2 8.2 7.2 10l3.6-4",
        ["info"] = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z M8 7.5v3.5 M8 5v.2",
        ["error"] = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z M8 5v3.8 M8 11v.2",
        ["clear"] = "M4.5 4.5 11.5 11.5 M11.5 4.5 4.5 11.5",
        ["eye"] = "M1.5 8S4 4 8 4s6.5 4 6.5 4-2.5 4-6.5 4S1.5 8 1.5 8Z M8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z",
        ["copy"] = "M5.5 5.5h8v8h-8Z M10.5 5.5v-3h-8v8h3",
        ["revoke"] = "M3 4.5h10 M6 4.5v-2h4v2 M4.5 4.5l.6 9h5.8l.6-9",
        ["rotate"] = "M13 8a5 5 0 1 1-1.6-3.7 M13 2.5v2.8h-2.8",
        ["menu"] = "M8 3.2v.1 M8 8v.1 M8 12.8v.1",
        ["expires"] = "M4 2.5h8 M4 13.5h8 M5 2.5c0 3 6 4 6 5.5s-6 2.5-6 5.5 M11 2.5c0 3-6 4-6 5.5s6 2.5 6 5.5",
        ["clock"] = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z M8 4.8V8l2.2 1.6",
        ["warning"] = "M8 2 14.5 13.5H1.5Z M8 6.5v3 M8 11.5v.2",
        ["search"] = "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z M10.6 10.6 14 14",
        ["plus"] = "M8 3v10 M3 8h10",
        ["help"] = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z M6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2 M8 11.2v.2",
        ["issues"] = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z M8 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z",
        ["merge-request"] =
            "M4 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z M4 6v7 M12 10.5V6a2 2 0 0 0-2-2H8 M12 13.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z",
        ["todo"] = "M3 3.5h10v9H3Z M5.5 8.2 7.3 10l3.4-4",
        ["calendar"] = "M3 4h10v9.5H3Z M3 7h10 M5.5 2.5v3 M10.5 2.5v3",
        ["compass"] = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z M10.5 5.5 9 9 5.5 10.5 7 7Z",
        ["file"] = "M4 2.5h5l3 3v8H4Z M9 2.5v3h3",
    }.ToFrozenDictionary();

    /// <summary>The strokes of an icon; none for a name that there is not.</summary>
    public static string Of(string? name) => name is null ? "" : Paths.GetValueOrDefault(name, "");
}
