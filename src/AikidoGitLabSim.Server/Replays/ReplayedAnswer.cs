using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Server.Replays;

/// <summary>The answer to a request that was sent again.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="RefusedBy">The rule that refused the request; null: none.</param>
/// <param name="Headers">The headers, by name.</param>
/// <param name="Body">The body.</param>
internal sealed record ReplayedAnswer(int Status, string? RefusedBy, ImmutableSortedDictionary<string, string> Headers, byte[] Body)
{
    private readonly Lazy<JsonNode?> _json = new(() => Parse(Body));

    /// <summary>The body as JSON; null: it is not.</summary>
    public JsonNode? Json => _json.Value;

    /// <summary>Whether the status says that the work was done.</summary>
    public bool IsYes => Status is >= StatusCodes.Status200OK and < StatusCodes.Status300MultipleChoices;

    /// <summary>The body as text; null: it is not UTF-8.</summary>
    public string? Text
    {
        get
        {
            try
            {
                return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(Body);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }

    private static JsonNode? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
