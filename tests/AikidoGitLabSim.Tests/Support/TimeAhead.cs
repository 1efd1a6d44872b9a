namespace AikidoGitLabSim.Tests.Support;

/// <summary>The system's time, whose measured intervals can be made longer.</summary>
internal sealed class TimeAhead : TimeProvider
{
    private long _ahead;

    public override long GetTimestamp() => base.GetTimestamp() + Interlocked.Read(ref _ahead);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, (long)(by.TotalSeconds * TimestampFrequency));
}
