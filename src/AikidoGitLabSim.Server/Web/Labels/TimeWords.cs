using System.Globalization;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>Times as GitLab's tables write them.</summary>
internal static class TimeWords
{
    private static readonly (double Days, string Unit)[] Units =
        [(365, "year"), (30, "month"), (7, "week"), (1, "day"), (1.0 / 24, "hour"), (1.0 / 1440, "minute")];

    /// <summary>A day, such as <c>Nov 22, 2026</c>.</summary>
    public static string Day(DateTimeOffset moment) => moment.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day, such as <c>Nov 22, 2026</c>.</summary>
    public static string Day(DateOnly date) => date.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment relative to now, such as <c>in 4 weeks</c> or <c>2 days ago</c>.</summary>
    public static string Relative(DateTimeOffset moment, DateTimeOffset now)
    {
        var days = (moment - now).TotalDays;
        var (size, unit) = Array.Find(Units, one => Math.Abs(days) >= one.Days);
        if (unit is null)
            return days < 0 ? "just now" : "right now";
        var count = (int)(Math.Abs(days) / size);
        var words = string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
        return days < 0 ? $"{words} ago" : $"in {words}";
    }
}
