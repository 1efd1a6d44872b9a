using System.Text;
using System.Text.Json;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads JSON as the standard writes it.</summary>
internal sealed class JsonNodeReader
{
    private const int DeepestNesting = 16;
    private const string SyntaxCure = "correct the JSON here; a file that begins with '{' is read as JSON, any other as YAML";

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly WordPool _words = new();
    private int _countedTo;
    private int _line = 1;

    private JsonNodeReader(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

    public static Node? Read(ReadOnlyMemory<byte> utf8, ProblemList problems)
    {
        var reader = new JsonNodeReader(utf8);
        try
        {
            return reader.Document();
        }
        catch (JsonException malformed)
        {
            problems.Add((int)(malformed.LineNumber ?? 0) + 1, "", $"not readable as JSON: {Reason(malformed)}", SyntaxCure);
        }
        catch (InvalidOperationException)
        {
            problems.Add(reader._line, "", "not readable as JSON: an escape such as \\ud800 is half a character", SyntaxCure);
        }

        return null;
    }

    private Node Document()
    {
        var json = new Utf8JsonReader(_utf8.Span, new JsonReaderOptions { MaxDepth = DeepestNesting });
        json.Read();
        var root = Value(ref json);
        json.Read();
        return root;
    }

    private Node Value(ref Utf8JsonReader json)
    {
        var line = LineOf(json.TokenStartIndex);
        return json.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref json, line),
            JsonTokenType.StartArray => Array(ref json, line),
            JsonTokenType.String => new ScalarNode(line, _words.Same(json.GetString()!), Plain: false),
            _ => new ScalarNode(line, Encoding.UTF8.GetString(json.ValueSpan), Plain: true),
        };
    }

    private ListNode Array(ref Utf8JsonReader json, int line)
    {
        var items = new List<Node>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref json));
        return new ListNode(line, items);
    }

    private MapNode Object(ref Utf8JsonReader json, int line)
    {
        var entries = new List<MapEntry>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var key = _words.Same(json.GetString()!);
            var keyLine = LineOf(json.TokenStartIndex);
            json.Read();
            entries.Add(new MapEntry(key, keyLine, Value(ref json)));
        }

        return new MapNode(line, entries);
    }

    private int LineOf(long position)
    {
        _line += _utf8.Span.Slice(_countedTo, (int)position - _countedTo).Count((byte)'\n');
        _countedTo = (int)position;
        return _line;
    }

    // An unquoted word is quoted in the exception's text, and it could be a secret whose quotes were forgotten.
    private static string Reason(JsonException malformed) =>
        malformed.Message.Contains("literal", StringComparison.Ordinal)
            ? "an unquoted word"
            : malformed.Message.Split(" LineNumber:")[0].Split(" Change the reader")[0].TrimEnd('.');
}
