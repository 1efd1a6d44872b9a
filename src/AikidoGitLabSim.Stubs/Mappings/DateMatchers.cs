using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>Reads the matchers of dates: an instant, or <c>now</c> with an offset such as <c>now -3 days</c>.</summary>
internal static class DateMatchers
{
    private static readonly Dictionary<string, double> Seconds =
        new(StringComparer.Ordinal) { ["seconds"] = 1, ["minutes"] = 60, ["hours"] = 3600, ["days"] = 86400 };

    /// <summary>Reads a matcher of dates.</summary>
    public static ValueMatcher? Read(MappingFields fields, string key)
    {
        var text = fields.Text(key);
        if (text is null)
            return null;
        var sign = key switch { "before" => -1, "after" => 1, _ => 0 };
        if (Offset(text) is { } offset)
            return new DateMatcher(null, offset, sign);
        if (DateMatcher.TryRead(text, out var instant))
            return new DateMatcher(instant, TimeSpan.Zero, sign);
        fields.Problems.Add(fields.Source[key], fields.At(key), $"'{text}' is not an instant that is supported",
            "write one with its zone such as 2026-06-15T12:00:00Z, or now, or now -3 days (seconds, minutes, hours, days)");
        return null;
    }

    private static TimeSpan? Offset(string text) => text.Split(' ') switch
    {
        ["now"] => TimeSpan.Zero,
        ["now", [('+' or '-') and var sign, .. var number], var unit] when Seconds.TryGetValue(unit, out var seconds)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) =>
            TimeSpan.FromSeconds((sign == '-' ? -1 : 1) * count * seconds),
        _ => null,
    };
}
