using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Grape's coercion of what was sent into the declared type (<c>ruby-grape/grape</c> 2.0, dry-types <c>Params</c>).</summary>
internal static class Coercion
{
    private static readonly ImmutableHashSet<string> True =
        ["1", "on", "On", "ON", "t", "true", "True", "TRUE", "T", "y", "yes", "Yes", "YES", "Y"];
    private static readonly ImmutableHashSet<string> False =
        ["0", "off", "Off", "OFF", "f", "false", "False", "FALSE", "F", "n", "no", "No", "NO", "N"];

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "d MMM yyyy", "d MMMM yyyy", "yyyy-M-d"];

    /// <summary>Converts a value as sent to the declared type.</summary>
    /// <returns>False when the value cannot be of the type.</returns>
    public static bool Try(ParameterType type, object? raw, out object? value)
    {
        value = null;
        return IsNil(type, raw) || TryConvert(type, raw, out value);
    }

    // An empty text is a value for texts and lists of texts, and nil for every other type.
    private static bool IsNil(ParameterType type, [NotNullWhen(false)] object? raw) => raw is null || (raw is string { Length: 0 }
        && type is not (ParameterType.String or ParameterType.StringList or ParameterType.CommaSeparatedList));

    private static bool TryConvert(ParameterType type, object raw, out object? value)
    {
        value = null;
        return type switch
        {
            ParameterType.String => Scalar(raw, out value),
            ParameterType.Integer => Integer(raw, out value),
            ParameterType.Boolean => Boolean(raw, out value),
            ParameterType.Date => Date(raw, out value),
            ParameterType.DateTime => Moment(raw, out value),
            ParameterType.StringList => List(raw, out value),
            ParameterType.CommaSeparatedList => CommaSeparated(raw, out value),
            _ => false,
        };
    }

    private static bool Scalar(object raw, out object? value)
    {
        value = raw switch
        {
            string text => text,
            bool truth => truth ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
        return value is not null;
    }

    private static bool Integer(object raw, out object? value)
    {
        value = raw as long?;
        if (value is null && raw is string text && IsWhole(text))
            value = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : long.MaxValue;
        return value is not null;
    }

    private static bool IsWhole(string text)
    {
        var digits = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static bool Boolean(object raw, out object? value)
    {
        value = raw switch
        {
            bool truth => truth,
            long and (0 or 1) => raw is 1L,
            string text when True.Contains(text) => true,
            string text when False.Contains(text) => false,
            _ => (bool?)null,
        };
        return value is not null;
    }

    private static bool Date(object raw, out object? value)
    {
        value = null;
        if (raw is not string text)
            return false;
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date))
            value = date;
        else if (Moment(raw, out var moment))
            value = DateOnly.FromDateTime(((DateTimeOffset)moment!).DateTime);
        return value is not null;
    }

    private static bool Moment(object raw, out object? value)
    {
        var parsed = DateTimeOffset.TryParse(raw as string, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment);
        value = parsed ? moment : null;
        return parsed;
    }

    private static bool CommaSeparated(object raw, out object? value)
    {
        if (raw is not string text)
            return List(raw, out value);
        value = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableArray();
        return true;
    }

    private static bool List(object raw, out object? value)
    {
        value = null;
        if (raw is not IReadOnlyList<object?> items)
            return raw is string { Length: 0 };

        var texts = ImmutableArray.CreateBuilder<string>(items.Count);
        foreach (var item in items)
        {
            if (item is null || !Scalar(item, out var text))
                return false;
            texts.Add((string)text!);
        }

        value = texts.ToImmutable();
        return true;
    }
}
