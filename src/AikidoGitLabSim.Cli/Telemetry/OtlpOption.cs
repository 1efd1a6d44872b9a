using System.CommandLine;

namespace AikidoGitLabSim.Cli.Telemetry;

/// <summary>The option of <c>serve</c> that exports telemetry, and the variables of OpenTelemetry that do the same.</summary>
internal static class OtlpOption
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolVariable = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string DisabledVariable = "OTEL_SDK_DISABLED";
    private const string Grpc = "grpc";
    private const string Http = "http/protobuf";

    /// <summary>The option.</summary>
    public static Option<string?> Option { get; } = new("--otlp")
    {
        Description = $"Sends traces, metrics and refused requests to an OpenTelemetry collector. Default: {EndpointVariable}. "
            + $"{ProtocolVariable}: {Http}, or {Grpc}",
        HelpName = "URL",
    };

    /// <summary>What is wrong with the option or a variable, and what to do about it; null: nothing.</summary>
    public static (string What, string Cure)? ProblemOf(ParseResult parsed, Terminal terminal)
    {
        if (Find(parsed, terminal) is not var (name, text))
            return null;
        if (OtlpPackage.Start is null)
            return name == EndpointVariable ? null : ("--otlp is not in this build", "use the tool that runs on .NET");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return ($"{name} is not a URL", "give the collector's, such as http://127.0.0.1:4318");
        if (url.UserInfo.Length > 0 || url.Query.Length > 0)
            return ($"{name} has a user name or a query, which may hold a secret", "send credentials with OTEL_EXPORTER_OTLP_HEADERS");
        return terminal.Variable(ProtocolVariable) is null or "" or Grpc or Http
            ? null
            : ($"{ProtocolVariable} is not a protocol that is supported", $"set it to {Http} or {Grpc}");
    }

    /// <summary>Starts to export; null: nothing is exported.</summary>
    /// <param name="parsed">The command line, without a problem.</param>
    /// <param name="terminal">Where troubles are reported.</param>
    public static async Task<ITelemetryExport?> StartAsync(ParseResult parsed, Terminal terminal)
    {
        if (Find(parsed, terminal) is not var (name, text))
            return null;
        if (OtlpPackage.Start is { } start)
        {
            return start(new Uri(text), terminal.Variable(ProtocolVariable) == Grpc,
                line => terminal.Error.WriteLine(terminal.Clean(line)));
        }

        await terminal.SayAsync($"warning: {name} is ignored: this build does not export telemetry; use the tool that runs on .NET");
        return null;
    }

    private static (string Name, string Text)? Find(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(Option) is { } given)
            return (Option.Name, given);
        return terminal.Variable(EndpointVariable) is { Length: > 0 } url
            && !string.Equals(terminal.Variable(DisabledVariable), "true", StringComparison.OrdinalIgnoreCase)
            ? (EndpointVariable, url)
            : null;
    }
}
