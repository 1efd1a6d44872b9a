using System.Diagnostics.Metrics;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Telemetry;

/// <summary>A log that measures how long its writes take.</summary>
/// <param name="log">The log.</param>
/// <param name="meters">Makes meters.</param>
/// <param name="time">The clock that durations are measured by.</param>
internal sealed class MeasuredLog(IWorldLog log, IMeterFactory meters, TimeProvider time) : IWorldLog
{
    private readonly Histogram<double> _durations = meters.Create(UnhandledExceptions.MeterName)
        .CreateHistogram<double>(TelemetryNames.LogWrites, "s", "Duration of writes to the log of worlds");

    /// <inheritdoc/>
    public IPackStore Packs => log.Packs;

    /// <inheritdoc/>
    public ISharedValues? Shared => log.Shared;

    /// <inheritdoc/>
    public string? Trouble => log.Trouble;

    /// <inheritdoc/>
    public bool IsSlow => log.IsSlow;

    /// <inheritdoc/>
    public TimeSpan? Lag => log.Lag;

    /// <inheritdoc/>
    public IReadOnlyList<LogPosition> Load() => log.Load();

    /// <inheritdoc/>
    public Appending Append(LogPosition before, WorldEvent entry, LoggedWorld? after)
    {
        if (!_durations.Enabled)
            return log.Append(before, entry, after);
        var began = time.GetTimestamp();
        try
        {
            var appending = log.Append(before, entry, after);
            _ = MeasureAsync(appending.Written, began);
            return appending;
        }
        catch (WorldLogException refused)
        {
            Record(began, OutcomeOf(refused));
            throw;
        }
    }

    /// <inheritdoc/>
    public LogPosition? CatchUp(string name, LogPosition? known) => log.CatchUp(name, known);

    /// <inheritdoc/>
    public void Follow(ILogFollower follower) => log.Follow(follower);

    /// <inheritdoc/>
    public void Dispose() => log.Dispose();

    private static string OutcomeOf(WorldLogException failed) => failed.MayHaveHappened ? "unknown" : "failed";

    // The caller that made the change handles a failure.
    private async Task MeasureAsync(Task<bool> written, long began)
    {
        try
        {
            Record(began, await written ? "written" : "conflict");
        }
        catch (WorldLogException failed)
        {
            Record(began, OutcomeOf(failed));
        }
    }

    private void Record(long began, string outcome) =>
        _durations.Record(time.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>(TelemetryNames.LogOutcome, outcome));
}
