using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace AikidoGitLabSim.Server.Web.Pages;

/// <summary>The stylesheet, the script and the typeface of the pages.</summary>
internal static class WebAssets
{
    private const string Prefix = "/assets/";

    private static readonly FrozenDictionary<string, (byte[] Body, string ContentType)> Files = new[]
    {
        Load("simulated-gitlab.css", "text/css; charset=utf-8"),
        Load("simulated-gitlab.js", "text/javascript; charset=utf-8"),
        Load("inter-latin-wght-normal.woff2", "font/woff2"),
    }.ToFrozenDictionary(file => file.Name, file => (file.Body, file.ContentType), StringComparer.Ordinal);

    /// <summary>Where the stylesheet is, below the world's root; another one has another address.</summary>
    public static string Stylesheet { get; } = AddressOf("simulated-gitlab.css");

    /// <summary>Where the script is.</summary>
    public static string Script { get; } = AddressOf("simulated-gitlab.js");

    /// <summary>The icon of the browser's tab: our own mark, which says that it is a simulation.</summary>
    public static string Favicon { get; } = "data:image/svg+xml," + Uri.EscapeDataString(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16' rx='3' fill='#51418a'/>"
        + "<path d='M8 2 14 8 8 14 2 8Z M8 5.5 10.5 8 8 10.5 5.5 8Z' fill='none' stroke='#fff' stroke-width='1.4'/></svg>");

    /// <summary>Whether a path is that of one of them.</summary>
    public static bool IsFor(PathString path) =>
        path.Value is { } text && text.StartsWith(Prefix, StringComparison.Ordinal) && Files.ContainsKey(text[Prefix.Length..]);

    /// <summary>Sends it.</summary>
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

    private static (string Name, byte[] Body, string ContentType) Load(string name, string contentType)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in this assembly");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return (name, memory.ToArray(), contentType);
    }
}
