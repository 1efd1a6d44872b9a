using System.Reflection;
using AikidoGitLabSim.Server.Exchange;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AikidoGitLabSim.Cli.Telemetry;

/// <summary>Exports by OTLP with the OpenTelemetry SDK, which reads the other <c>OTEL_</c> variables itself.</summary>
internal sealed class OtlpExport : ITelemetryExport
{
    private const string ServiceName = "gitlab-sim";
    private const string Requests = "Microsoft.AspNetCore";
    private const string HttpServer = "Microsoft.AspNetCore.Hosting";

    private readonly OtlpTrouble _trouble;
    private readonly OpenTelemetrySdk _sdk;
    private readonly ILogger _refusals;

    /// <summary>Starts to export.</summary>
    /// <param name="url">The collector's URL, to which the paths of the signals are added.</param>
    /// <param name="usesGrpc">Whether it is sent by gRPC; otherwise by HTTP.</param>
    /// <param name="say">Prints a line for people.</param>
    public OtlpExport(Uri url, bool usesGrpc, Action<string> say)
    {
        _trouble = new OtlpTrouble(url, say);
        _sdk = OpenTelemetrySdk.Create(builder => builder
            .UseOtlpExporter(usesGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf, url)
            .ConfigureResource(Describe)
            .WithTracing(traces => traces.AddSource(Requests))
            .WithMetrics(metrics => metrics.AddMeter(HttpServer, UnhandledExceptions.MeterName)
                .AddView(UnhandledExceptions.CounterName, new MetricStreamConfiguration { TagKeys = [] }))
            .WithLogging(configureBuilder: null, configureOptions: options => options.IncludeFormattedMessage = true));
        _refusals = _sdk.GetLoggerFactory().CreateLogger("gitlab-sim.refusals");
    }

    /// <inheritdoc/>
    public void Add(RefusedRequest refused) => RefusalRecord.Write(_refusals, refused);

    /// <inheritdoc/>
    public void Dispose()
    {
        _sdk.Dispose();
        _trouble.Dispose();
    }

    // The variables come last: they have precedence.
    private static void Describe(ResourceBuilder resource) => resource
        .AddService(ServiceName, serviceVersion: typeof(OtlpExport).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion)
        .AddEnvironmentVariableDetector();
}
