using System.Diagnostics;
using System.Globalization;

namespace AikidoGitLabSim.Histories;

/// <summary>Reports progress at intervals: the operations so far, the rate, and the expected time left.</summary>
/// <param name="wanted">How many operations it is to have.</param>
/// <param name="since">When it began.</param>
internal sealed class Progress(long wanted, long since)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private long? _then;
    private long _had;

    /// <summary>Writes a line, when it is time.</summary>
    /// <param name="operations">How many operations there are.</param>
    /// <param name="tokens">How many tokens the clients know.</param>
    public void Say(long operations, int tokens)
    {
        var last = Stopwatch.GetElapsedTime(_then ?? since);
        if (last < Interval)
            return;
        Console.WriteLine(Line(operations, tokens, Stopwatch.GetElapsedTime(since), last));
        (_then, _had) = (Stopwatch.GetTimestamp(), operations);
    }

    private string Line(long operations, int tokens, TimeSpan all, TimeSpan last)
    {
        var (now, mean) = ((operations - _had) / last.TotalSeconds, operations / all.TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"  {operations,9:N0} of {wanted:N0} operations, {tokens:N0} tokens after ")
            + string.Create(CultureInfo.InvariantCulture, $"{all:m\\:ss}, {now:N0}/s now, {mean:N0}/s in all, ")
            + $"{Left(operations, all)} left";
    }

    private string Left(long operations, TimeSpan all) => operations <= 0
        ? "an unknown time"
        : (all * ((double)Math.Max(0, wanted - operations) / operations)).ToString("m\\:ss", CultureInfo.InvariantCulture);
}
