using System.Diagnostics.Metrics;
using AikidoGitLabSim.Stubs.Journal;
using Microsoft.AspNetCore.Routing;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Counts the exceptions that nothing handled, and reports each: every one is a defect of the simulator.</summary>
/// <param name="report">Receives a text for each; null: they are counted only.</param>
internal sealed class UnhandledExceptions(Action<string>? report) : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "AikidoGitLabSim.Server";

    /// <summary>The name of the counter. Its tag <see cref="Tag"/> is the text.</summary>
    public const string CounterName = "gitlab_sim.unhandled_exceptions";

    /// <summary>The name of the counter's tag.</summary>
    public const string Tag = "exception";

    private readonly Meter _meter = new(MeterName);
    private Counter<long>? _counter;
    private long _count;

    /// <summary>The number of unhandled exceptions since the start.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Counts and reports an unhandled exception.</summary>
    public void Add(HttpContext http, Exception exception)
    {
        var text = Describe(http, exception);
        Interlocked.Increment(ref _count);
        (_counter ??= _meter.CreateCounter<long>(CounterName)).Add(1, new KeyValuePair<string, object?>(Tag, text));
        report?.Invoke(text);
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    // The route's template, not the path, which may contain a secret. Messages are cleaned of values that look like one.
    private static string Describe(HttpContext http, Exception exception)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
        var stack = exception.StackTrace ?? "";
        return $"{http.Request.Method} {route}: {exception.GetType().Name}: {SecretShapes.Clean(exception.Message)}\n{stack}";
    }
}
