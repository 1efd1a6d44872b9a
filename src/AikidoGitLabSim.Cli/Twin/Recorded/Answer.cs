using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Cli.Twin.Recorded;

/// <summary>An answer read to its end.</summary>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonNode? Json { get; } = Read(Body);

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
            headers[header.Key] = string.Join(", ", header.Value);
        await using var stream = await response.Content.ReadAsStreamAsync();
        return new Answer((int)response.StatusCode, headers, await TextAsync(stream, headers));
    }

    /// <summary>Unpacks as clients with transparent decompression do, which then no longer show the two headers.</summary>
    private static async Task<string> TextAsync(Stream stream, Dictionary<string, string> headers)
    {
        if (!string.Equals(headers.GetValueOrDefault("Content-Encoding"), "gzip", StringComparison.OrdinalIgnoreCase))
            return await ReadAsync(stream);
        headers.Remove("Content-Encoding");
        headers.Remove("Content-Length");
        await using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        return await ReadAsync(unpacked);
    }

    private static async Task<string> ReadAsync(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static JsonNode? Read(string body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
