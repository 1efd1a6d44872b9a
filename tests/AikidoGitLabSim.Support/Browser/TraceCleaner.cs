using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Support.Browser;

/// <summary>
/// Writes a Playwright trace anew without secrets: known values wherever they stand; whole by its place, what is secret without being
/// known:
/// the values of password fields (also half typed), cookies, and the headers that carry tokens.
/// </summary>
public static class TraceCleaner
{
    private const string Struck = "[redacted]";

    private static readonly HashSet<string> SecretHeaders =
        new(["cookie", "set-cookie", "authorization", "private-token", "x-csrf-token"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Removes secrets from a trace file.</summary>
    /// <param name="path">The zip file.</param>
    /// <param name="secrets">What must not be left in it.</param>
    public static async Task CleanAsync(string path, Secrets secrets)
    {
        var cleaned = $"{path}.clean";
        using (var source = ZipFile.OpenRead(path))
        using (var target = ZipFile.Open(cleaned, ZipArchiveMode.Create))
        {
            foreach (var entry in source.Entries)
            {
                await using var output = target.CreateEntry(secrets.Clean(entry.FullName)).Open();
                await output.WriteAsync(secrets.Clean(await ReadAsync(entry)));
            }
        }

        File.Move(cleaned, path, overwrite: true);
    }

    private static async Task<byte[]> ReadAsync(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        await using (var input = entry.Open())
            await input.CopyToAsync(bytes);
        return Path.GetExtension(entry.FullName) is ".trace" or ".network"
            ? Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(bytes.ToArray()).Split('\n').Select(Line)))
            : bytes.ToArray();
    }

    private static string Line(string line)
    {
        if (line.Length == 0)
            return line;
        var node = JsonNode.Parse(line, documentOptions: new JsonDocumentOptions { MaxDepth = 1024 })!;
        Strike(node);
        return node.ToJsonString(new JsonSerializerOptions { MaxDepth = 1024 });
    }

    private static void Strike(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Strike(item);
        }
        else if (node is JsonObject item)
        {
            StrikeKnown(item);
            foreach (var (_, value) in item)
                Strike(value);
        }
    }

    private static void StrikeKnown(JsonObject item)
    {
        if (Text(item, "name") is { } name && SecretHeaders.Contains(name) && item.ContainsKey("value"))
            item["value"] = Struck;
        if (item["cookies"] is JsonArray cookies)
            cookies.Clear();
        if (Text(item, "type") is not "password")
            return;
        foreach (var key in (string[])["value", "__playwright_value_"])
        {
            if (item.ContainsKey(key))
                item[key] = Struck;
        }
    }

    private static string? Text(JsonObject item, string key) =>
        item[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
