using System.Globalization;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>Writes out <c>&lt;today&gt;</c>, <c>&lt;today+30&gt;</c> and <c>&lt;256 chars&gt;</c>.</summary>
internal sealed partial class PlaceholderDates(DateOnly today)
{
    public string Expand(string text) => Characters().Replace(
        Today().Replace(text, match => Day(match.Groups["days"].Value)),
        match => new string('x', int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture)));

    /// <summary>Whether a text is a date within a day of <c>&lt;about today+N&gt;</c>.</summary>
    public bool IsAbout(string placeholder, string text) =>
        About().Match(placeholder) is { Success: true } match
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && Math.Abs(date.DayNumber - today.AddDays(Days(match.Groups["days"].Value)).DayNumber) <= 1;

    private string Day(string days) => today.AddDays(Days(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Days(string text) => text.Length == 0
        ? 0
        : int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<today(?<days>[+-]?\d*)>", RegexOptions.None, 1000)]
    private static partial Regex Today();

    [GeneratedRegex(@"^<about today(?<days>[+-]?\d*)>$", RegexOptions.None, 1000)]
    private static partial Regex About();

    [GeneratedRegex(@"<(?<count>\d+) chars>", RegexOptions.None, 1000)]
    private static partial Regex Characters();
}
