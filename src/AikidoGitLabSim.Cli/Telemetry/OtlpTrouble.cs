using System.Diagnostics.Tracing;

namespace AikidoGitLabSim.Cli.Telemetry;

/// <summary>Reports once that telemetry is not accepted: the SDK itself only writes to its event source.</summary>
/// <param name="url">The collector's URL.</param>
/// <param name="say">Prints a line for people.</param>
internal sealed class OtlpTrouble(Uri url, Action<string> say) : EventListener
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";

    private int _isReported;

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Exporter)
            EnableEvents(eventSource, EventLevel.Error);
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventSource.Name == Exporter && Interlocked.Exchange(ref _isReported, 1) == 0)
            say($"gitlab-sim: warning: telemetry is not accepted at {url}; check --otlp, OTEL_EXPORTER_OTLP_PROTOCOL and the collector");
    }
}
