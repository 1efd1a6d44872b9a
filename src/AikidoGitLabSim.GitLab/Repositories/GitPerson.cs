using System.Globalization;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>Who made a commit or tag, and when.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The mail address.</param>
/// <param name="At">When, in the person's own time zone.</param>
public sealed record GitPerson(string Name, string Email, DateTimeOffset At)
{
    /// <summary>Reads what git writes behind <c>author</c>: name, address in angle brackets, seconds, time zone.</summary>
    public static GitPerson Parse(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        var close = text.LastIndexOf('>');
        if (open < 0 || close < open)
            return new GitPerson(text, "", DateTimeOffset.UnixEpoch);

        var time = text[(close + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = time.Length > 0 && long.TryParse(time[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            ? Moment(seconds)
            : DateTimeOffset.UnixEpoch;
        return new GitPerson(text[..open].Trim(), text[(open + 1)..close], time.Length > 1 ? at.ToOffset(Zone(time[1])) : at);
    }

    private static DateTimeOffset Moment(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, DateTimeOffset.UnixEpoch.ToUnixTimeSeconds(),
            DateTimeOffset.MaxValue.ToUnixTimeSeconds() - 86_400));

    private static TimeSpan Zone(string text)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var zone))
            return TimeSpan.Zero;
        var minutes = (zone / 100 * 60) + (zone % 100);
        return Math.Abs(minutes) <= 14 * 60 ? TimeSpan.FromMinutes(minutes) : TimeSpan.Zero;
    }
}
