using System.Globalization;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>Matches a text of an answer against one of a fact: literally, by <c>~regex</c>, or by placeholder.</summary>
internal sealed class TextPattern(PlaceholderNames names)
{
    private string? _id;

    public bool Matches(string expected, string actual) => expected switch
    {
        ['~', .. var pattern] => Regex.IsMatch(actual, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)),
        "<int>" => long.TryParse(actual, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "<epoch>" => actual.Length == 10 && long.TryParse(actual, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "<http-date>" => DateTimeOffset.TryParseExact(actual, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "<YYYY-MM-DD>" => DateOnly.TryParseExact(actual, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "<id>" => (_id = actual).Length > 0,
        _ when expected.StartsWith("<about ", StringComparison.Ordinal) => names.Dates.IsAbout(expected, actual),
        _ => Literal(expected) == actual,
    };

    /// <summary>The text with everything known filled in.</summary>
    public string Literal(string expected) => names.Expand(expected).Replace("<same id>", _id, StringComparison.Ordinal);
}
