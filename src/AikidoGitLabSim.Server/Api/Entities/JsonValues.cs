using System.Globalization;
using System.Text.Json;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Writes values as Rails does.</summary>
internal static class JsonValues
{
    /// <summary>A moment, UTC with milliseconds.</summary>
    public static void WriteMoment(this Utf8JsonWriter json, DateTimeOffset? moment)
    {
        if (moment is not { } at)
        {
            json.WriteNullValue();
            return;
        }

        // The round-trip format has its own fast path; GitLab shows three of its seven decimals.
        Span<byte> text = stackalloc byte[28];
        at.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[23] = (byte)'Z';
        json.WriteStringValue(text[..24]);
    }

    /// <summary>A moment with its time zone, milliseconds included, as commits have it.</summary>
    public static void WriteZonedMoment(this Utf8JsonWriter json, DateTimeOffset? moment)
    {
        if (moment is { } at)
            json.WriteStringValue(at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
        else
            json.WriteNullValue();
    }

    /// <summary>Writes a date, or null.</summary>
    public static void WriteDay(this Utf8JsonWriter json, DateOnly? day)
    {
        if (day is not { } date)
        {
            json.WriteNullValue();
            return;
        }

        Span<char> text = stackalloc char[10];
        date.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..length]);
    }

    /// <summary>Writes a number, or null.</summary>
    public static void WriteNumber(this Utf8JsonWriter json, long? number)
    {
        if (number is { } value)
            json.WriteNumberValue(value);
        else
            json.WriteNullValue();
    }

    /// <summary>Writes a list of strings.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>A named list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        json.WriteTexts(texts);
    }

    /// <summary>Writers for keys whose value no simulated setting changes, from a JSON object that holds GitLab's defaults.</summary>
    public static IEnumerable<KeyValuePair<string, WriteValue<T>>> Constants<T>(string defaults)
    {
        using var document = JsonDocument.Parse(defaults);
        return [.. document.RootElement.EnumerateObject()
            .Select(property => KeyValuePair.Create(property.Name, Constant<T>(property.Value.GetRawText())))];
    }

    private static WriteValue<T> Constant<T>(string value) => (json, _, _) => json.WriteRawValue(value, skipInputValidation: true);
}
