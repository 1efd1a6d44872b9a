using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Telemetry;
using Microsoft.Extensions.Logging;

namespace AikidoGitLabSim.Cli.Telemetry;

/// <summary>A refused request as a log record. The logger adds the ids of its trace.</summary>
internal static class RefusalRecord
{
    private static readonly EventId Event = new(1, "gitlab_sim.request.refused");

    /// <summary>Writes the record.</summary>
    public static void Write(ILogger logger, RefusedRequest refused)
    {
        if (logger.IsEnabled(LogLevel.Information))
            logger.Log(LogLevel.Information, Event, AttributesOf(refused), exception: null, (_, _) => TextOf(refused));
    }

    private static string TextOf(RefusedRequest refused) =>
        FormattableString.Invariant($"{refused.Method} {refused.Path} {refused.Status} {refused.Rule}");

    private static List<KeyValuePair<string, object?>> AttributesOf(RefusedRequest refused) =>
    [
        new(TelemetryNames.Method, refused.Method),
        new("url.path", refused.Path),
        new(TelemetryNames.Status, refused.Status),
        new(TelemetryNames.World, refused.World),
        new(TelemetryNames.Rule, refused.Rule),
        new(TelemetryNames.RequestId, refused.RequestId),
        new(TelemetryNames.TokenId, refused.TokenId),
        new("gitlab_sim.why", refused.Why),
    ];
}
