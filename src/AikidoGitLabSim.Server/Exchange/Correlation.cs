using System.Globalization;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>What ties an answer to its request: an id, the time it came in, and how long it takes.</summary>
/// <param name="time">The clock that the duration is taken from.</param>
/// <param name="id">The correlation id: a ULID, as GitLab's are.</param>
/// <param name="date">The world's date, as in the <c>Date</c> header.</param>
internal sealed class Correlation(TimeProvider time, string id, string date)
{
    private readonly long _started = time.GetTimestamp();

    public string Id => id;

    /// <summary>The value of the header <c>Date</c>, by the world's clock.</summary>
    public string Date => date;

    /// <summary>The value of the header <c>X-Gitlab-Meta</c>.</summary>
    public string Meta => $"{{\"correlation_id\":\"{id}\",\"version\":\"1\"}}";

    /// <summary>How long it took so far, in seconds.</summary>
    public string Runtime()
    {
        var microseconds = (long)time.GetElapsedTime(_started).TotalMicroseconds;
        return string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000_000}.{microseconds % 1_000_000:D6}");
    }
}
