using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Cli.Telemetry;

/// <summary>Exports traces, metrics and refused requests until it is disposed, which sends what waits.</summary>
internal interface ITelemetryExport : IDisposable
{
    /// <summary>Exports a refused request as a log record. Returns at once.</summary>
    void Add(RefusedRequest refused);
}
