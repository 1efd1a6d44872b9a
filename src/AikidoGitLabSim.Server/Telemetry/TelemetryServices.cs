using System.Diagnostics.Metrics;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server.Telemetry;

/// <summary>Puts traces and metrics into a simulator.</summary>
internal static class TelemetryServices
{
    /// <summary>A log whose writes are measured; null: there is no log.</summary>
    /// <param name="services">The simulator's services.</param>
    /// <param name="log">The log.</param>
    public static IWorldLog? Measured(this IServiceProvider services, IWorldLog? log) => log is null
        ? null
        : new MeasuredLog(log, services.GetRequiredService<IMeterFactory>(), services.GetRequiredService<TimeProvider>());

    /// <summary>Describes and counts requests, worlds and, where worlds are shared, the lag of this replica.</summary>
    /// <param name="app">The simulator's application.</param>
    /// <param name="log">The log; null: none.</param>
    public static void UseTelemetry(this WebApplication app, IWorldLog? log)
    {
        var meter = app.Services.GetRequiredService<IMeterFactory>().Create(UnhandledExceptions.MeterName);
        var worlds = app.Services.GetRequiredService<WorldStore>();
        meter.CreateObservableUpDownCounter(TelemetryNames.Worlds, () => worlds.Count, "{world}", "Worlds");
        if (log?.Shared is not null)
        {
            meter.CreateObservableGauge(TelemetryNames.ReplicaLag,
                () => log.Lag is { } lag ? [new Measurement<double>(lag.TotalSeconds)] : Array.Empty<Measurement<double>>(),
                "s", "Age of the state of the worlds that this replica shows");
        }

        app.UseMiddleware<RequestTelemetry>();
    }
}
