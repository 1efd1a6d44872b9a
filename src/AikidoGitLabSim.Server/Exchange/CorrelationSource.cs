using System.Globalization;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Gives requests their correlation ids and the date of their world.</summary>
/// <param name="time">The real time.</param>
/// <param name="entropy">Where the random part of an id comes from.</param>
internal sealed class CorrelationSource(TimeProvider time, Entropy entropy)
{
    private volatile DateText _lastDate = new(0, "");

    /// <summary>Starts a request.</summary>
    /// <param name="now">The world's time, UTC.</param>
    public Correlation Start(DateTimeOffset now)
    {
        Span<byte> randomness = stackalloc byte[10];
        entropy(randomness);
        return new Correlation(time, Ulid.NewUlid(now, randomness).ToString(null, CultureInfo.InvariantCulture), DateOf(now));
    }

    /// <remarks>Formatting a date costs more than comparing a second; worlds mostly share one.</remarks>
    private string DateOf(DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        var last = _lastDate;
        if (last.Second == second)
            return last.Text;
        var text = now.ToString("R", CultureInfo.InvariantCulture);
        _lastDate = new DateText(second, text);
        return text;
    }

    private sealed record DateText(long Second, string Text);
}
