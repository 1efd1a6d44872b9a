using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Tests.Support;

/// <summary>Collects the exceptions that any simulator of this process did not handle. A test that provokes one throws
/// <see cref="Provoked"/>.</summary>
internal sealed class UnhandledWatch : IDisposable
{
    /// <summary><c>GITLAB_SIM_COUNT_PROVOKED=1</c> counts provoked ones, too: the run then has to fail.</summary>
    private static readonly bool CountsProvoked = Environment.GetEnvironmentVariable("GITLAB_SIM_COUNT_PROVOKED") == "1";

    private readonly ConcurrentQueue<string> _found = new();
    private readonly MeterListener _listener = new();

    public UnhandledWatch()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == UnhandledExceptions.CounterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            foreach (var (name, value) in tags)
            {
                if (name == UnhandledExceptions.Tag && value is string text
                    && (CountsProvoked || !text.Contains(nameof(Provoked), StringComparison.Ordinal)))
                    _found.Enqueue(text);
            }
        });
        _listener.Start();
    }

    public IReadOnlyCollection<string> Found => _found;

    public void Dispose() => _listener.Dispose();

    /// <summary>What a test throws inside of a simulator on purpose.</summary>
    public sealed class Provoked() : Exception("on purpose");
}
