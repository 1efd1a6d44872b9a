using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using JsonException = System.Text.Json.JsonException;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>JSON with the lines of its parts. The parser that keeps lines and knows JSONPath takes more than JSON, so the strict one looks
/// first.</summary>
internal static class StrictJson
{
    private const int Deepest = 128;

    /// <summary>Reads JSON; comments are skipped, as WireMock's reader does.</summary>
    /// <exception cref="JsonException">It is no JSON; the exception tells the line.</exception>
    public static JToken Parse(string text, bool duplicatesAllowed = true)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text),
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest });
        while (reader.Read())
        {
        }

        using var source = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = Deepest };
        try
        {
            return JToken.ReadFrom(source, new JsonLoadSettings
            {
                CommentHandling = CommentHandling.Ignore,
                DuplicatePropertyNameHandling =
                    duplicatesAllowed ? DuplicatePropertyNameHandling.Replace : DuplicatePropertyNameHandling.Error,
            });
        }
        catch (JsonReaderException refused)
        {
            throw new JsonException(refused.Message, refused.Path, refused.LineNumber - 1, refused.LinePosition, refused);
        }
    }

    /// <summary>Reads JSON that may be none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out JToken? token)
    {
        token = null;
        if (string.IsNullOrEmpty(text))
            return false;
        try
        {
            token = Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
