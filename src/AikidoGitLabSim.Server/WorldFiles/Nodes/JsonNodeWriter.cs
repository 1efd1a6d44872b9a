using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>Writes JSON, indented.</summary>
internal static class JsonNodeWriter
{
    // The answer is a file, not part of an HTML page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Node root)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, root);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        switch (node)
        {
            case ScalarNode { Plain: true } scalar:
                json.WriteRawValue(scalar.Text);
                break;
            case ScalarNode scalar:
                json.WriteStringValue(scalar.Text);
                break;
            case ListNode list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case MapNode map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            default:
                throw new ArgumentException($"{node.Noun} cannot be written", nameof(node));
        }
    }
}
