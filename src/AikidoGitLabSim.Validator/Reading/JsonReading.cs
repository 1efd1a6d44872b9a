using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace AikidoGitLabSim.Validator.Reading;

/// <summary>Reads JSON that may have any shape: what is not as expected is absent.</summary>
internal static class JsonReading
{
    private const int LongestQuote = 300;

    // Of two values of one key, each reader takes another; GitLab writes every key once.
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    public static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Get(this JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) ? value : null;

    /// <summary>A text, made safe to print: others wrote it.</summary>
    public static string? Text(this JsonElement json, string key) =>
        json.Get(key) is { ValueKind: JsonValueKind.String } value ? Quotable(value.GetString()!) : null;

    public static long? Number(this JsonElement json, string key) =>
        json.Get(key) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public static bool? Flag(this JsonElement json, string key) => json.Get(key)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>Whether a key is absent, or a yes or no as it should be.</summary>
    public static bool IsFlagIfThere(this JsonElement json, string key) =>
        json.Get(key)?.ValueKind is null or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null;

    public static DateTimeOffset? Moment(this JsonElement json, string key) =>
        DateTimeOffset.TryParse(json.Text(key), CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    public static ImmutableArray<JsonElement>? Items(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : null;

    public static ImmutableArray<string>? Texts(this JsonElement json, string key) =>
        json.Get(key)?.Items() is { } items && items.All(IsPlainText) ? [.. items.Select(item => item.GetString()!)] : null;

    // What has to be made safe first is none of GitLab's names, and must not become one by being made safe.
    private static bool IsPlainText(JsonElement item) =>
        item.ValueKind == JsonValueKind.String && item.GetString() is { } text
            && string.Equals(Quotable(text), text, StringComparison.Ordinal);

    public static string Quotable(string text)
    {
        var oneLine = string.Concat(ForeignSecrets.Strip(text).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)).Trim();
        return oneLine.Length <= LongestQuote ? oneLine : oneLine[..LongestQuote] + "…";
    }
}
