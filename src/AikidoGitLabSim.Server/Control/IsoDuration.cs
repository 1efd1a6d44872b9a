using System.Globalization;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Server.Control;

/// <summary>A duration as ISO 8601 writes it, such as <c>P1Y2M3DT4H5M6S</c>, <c>P2W</c> or <c>-P1D</c>. Years and months are the
/// calendar's.</summary>
/// <param name="Months">Months, years included.</param>
/// <param name="Rest">Everything shorter.</param>
internal readonly partial record struct IsoDuration(int Months, TimeSpan Rest)
{
    public static bool TryParse(string text, out IsoDuration duration)
    {
        var match = Pattern().Match(text);
        var sign = text.StartsWith('-') ? -1 : 1;
        duration = new IsoDuration(
            sign * ((12 * Part(match, "years")) + Part(match, "months")),
            sign * new TimeSpan((7 * Part(match, "weeks")) + Part(match, "days"), Part(match, "hours"), Part(match, "minutes"),
                Part(match, "seconds")));
        return match.Success && text[^1] is not ('P' or 'T');
    }

    /// <summary>A later time; null when the calendar does not go that far.</summary>
    public DateTimeOffset? AddTo(DateTimeOffset start)
    {
        try
        {
            return start.AddMonths(Months) + Rest;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static int Part(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    // Six digits at most: more than any clock can be moved by, and no overflow.
    [GeneratedRegex(
        @"\A-?P(?:(?<years>[0-9]{1,6})Y)?(?:(?<months>[0-9]{1,6})M)?(?:(?<weeks>[0-9]{1,6})W)?(?:(?<days>[0-9]{1,6})D)?"
            + @"(?:T(?:(?<hours>[0-9]{1,6})H)?(?:(?<minutes>[0-9]{1,6})M)?(?:(?<seconds>[0-9]{1,6})S)?)?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
