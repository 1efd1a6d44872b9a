using System.Collections.Frozen;
using System.Security.Cryptography;
using AikidoGitLabSim.Server.Control;

namespace AikidoGitLabSim.Server.Workbench.Pages;

/// <summary>The stylesheet, the script and the typeface of the workbench.</summary>
internal static class WorkbenchAssets
{
    private static readonly FrozenDictionary<string, (byte[] Body, string ContentType)> Files = new[]
    {
        Load("workbench.css", "text/css; charset=utf-8"),
        Load("workbench.js", "text/javascript; charset=utf-8"),
        Load("inter-latin-wght-normal.woff2", "font/woff2"),
    }.ToFrozenDictionary(file => file.Name, file => (file.Body, file.ContentType), StringComparer.Ordinal);

    /// <summary>Where the stylesheet is; another one has another address.</summary>
    public static string Stylesheet { get; } = AddressOf("workbench.css");

    /// <summary>Where the script is.</summary>
    public static string Script { get; } = AddressOf("workbench.js");

    /// <summary>Answers with a file.</summary>
    public static IResult Answer(ControlRequest request)
    {
        if (!Files.TryGetValue(request["file"], out var file))
            return ControlJson.Error(StatusCodes.Status404NotFound, $"there is no file '{request["file"]}'", "open /_sim/");
        request.Context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Bytes(file.Body, file.ContentType);
    }

    private static string AddressOf(string name) =>
        $"/_sim/assets/{name}?{Convert.ToHexStringLower(SHA256.HashData(Files[name].Body))[..12]}";

    private static (string Name, byte[] Body, string ContentType) Load(string name, string contentType)
    {
        using var stream = typeof(WorkbenchAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in this assembly");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return (name, memory.ToArray(), contentType);
    }
}
