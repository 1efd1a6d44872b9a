using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace AikidoGitLabSim.Server.Web.Pages;

/// <summary>The one stylesheet and the one script of the pages.</summary>
internal static class WebAssets
{
    private const string Prefix = "/assets/";

    private static readonly FrozenDictionary<string, (byte[] Body, string ContentType)> Files = new[]
    {
        Load("simulated-gitlab.css", "text/css; charset=utf-8"),
        Load("simulated-gitlab.js", "text/javascript; charset=utf-8"),
    }.ToFrozenDictionary(file => file.Name, file => (file.Body, file.ContentType), StringComparer.Ordinal);

    /// <summary>Where the stylesheet is, below the world's root; another one has another address.</summary>
    public static string Stylesheet { get; } = AddressOf("simulated-gitlab.css");

    /// <summary>Where the script is.</summary>
    public static string Script { get; } = AddressOf("simulated-gitlab.js");

    /// <summary>Whether a path is that of one of them.</summary>
    public static bool IsFor(PathString path) => path.Value is { } text && text.StartsWith(Prefix, StringComparison.Ordinal) && Files.ContainsKey(text[Prefix.Length..]);

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
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in this assembly");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return (name, memory.ToArray(), contentType);
    }
}
