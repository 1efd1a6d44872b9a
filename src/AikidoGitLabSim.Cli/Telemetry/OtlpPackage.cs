namespace AikidoGitLabSim.Cli.Telemetry;

/// <summary>The OpenTelemetry SDK, or its absence in a build with <c>-p:OpenTelemetry=false</c>. Nothing else in the command line refers
/// to it.</summary>
internal static class OtlpPackage
{
    /// <summary>Starts to export to a URL, by gRPC or by HTTP, and reports troubles; null: this build is without it.</summary>
    public static Func<Uri, bool, Action<string>, ITelemetryExport>? Start =>
#if OPENTELEMETRY
        static (url, usesGrpc, say) => new OtlpExport(url, usesGrpc, say);
#else
        null;
#endif
}
