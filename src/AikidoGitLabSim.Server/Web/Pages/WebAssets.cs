using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace AikidoGitLabSim.Server.Web.Pages;

/// <summary>The stylesheet, the script and the typeface of the pages.</summary>
internal static class WebAssets
{
    private const string Prefix = "/assets/";
    private const string StylesheetName = "simulated-gitlab.css";
    private const string ScriptName = "simulated-gitlab.js";
    private const string FontName = "inter-latin-wght-normal.woff2";

    // In this order: later rules override earlier ones.
    private static readonly string[] Styles = ["base.css", "bars.css", "content.css", "forms.css", "tables.css", "narrow.css"];

    private static readonly FrozenDictionary<string, (byte[] Body, string ContentType)> Files =
        new (string Name, byte[] Body, string ContentType)[]
    {
        (StylesheetName, Styles.SelectMany(Load).ToArray(), "text/css; charset=utf-8"),
        (ScriptName, Load(ScriptName), "text/javascript; charset=utf-8"),
        (FontName, Load(FontName), "font/woff2"),
    }.ToFrozenDictionary(file => file.Name, file => (file.Body, file.ContentType), StringComparer.Ordinal);

    /// <summary>Where the stylesheet is, below the world's root; another one has another address.</summary>
    public static string Stylesheet { get; } = AddressOf(StylesheetName);

    /// <summary>The address of the script.</summary>
    public static string Script { get; } = AddressOf(ScriptName);

    /// <summary>The icon of the browser's tab: our own mark, which says that it is a simulation.</summary>
    public static string Favicon { get; } = "data:image/svg+xml," + Uri.EscapeDataString(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16' rx='3' fill='#51418a'/>"
        + "<path d='M8 2 14 8 8 14 2 8Z M8 5.5 10.5 8 8 10.5 5.5 8Z' fill='none' stroke='#fff' stroke-width='1.4'/></svg>");

    /// <summary>Whether a path is that of one of them.</summary>
    public static bool IsFor(PathString path) =>
        path.Value is { } text && text.StartsWith(Prefix, StringComparison.Ordinal) && Files.ContainsKey(text[Prefix.Length..]);

    public static async Task SendAsync(HttpContext http)
    {
        var (body, contentType) = Files[http.Request.Path.Value![Prefix.Length..]];
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static string AddressOf(string name) => $"{Prefix}{name}?{Convert.ToHexStringLower(SHA256.HashData(Files[name].Body))[..12]}";

    private static byte[] Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in this assembly");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
