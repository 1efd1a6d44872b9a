using System.Diagnostics;
using System.Diagnostics.Metrics;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Telemetry;

/// <summary>The metrics of requests.</summary>
internal sealed class RequestInstruments
{
    private readonly ActivitySource _source;
    private readonly Counter<long> _requests;
    private readonly Histogram<double> _transfers;

    /// <summary>Creates the instruments.</summary>
    /// <param name="meters">Makes meters.</param>
    /// <param name="source">Where ASP.NET Core starts the activities of requests.</param>
    public RequestInstruments(IMeterFactory meters, ActivitySource source)
    {
        _source = source;
        var meter = meters.Create(UnhandledExceptions.MeterName);
        _requests = meter.CreateCounter<long>(TelemetryNames.Requests, "{request}", "Requests that were judged");
        _transfers = meter.CreateHistogram<double>(TelemetryNames.GitTransfers, "s", "Duration of clones, fetches and pushes");
    }

    /// <summary>Whether there is a listener for requests.</summary>
    public bool IsListenedTo => IsTraced || _requests.Enabled || _transfers.Enabled;

    /// <summary>Whether there is a listener for traces.</summary>
    public bool IsTraced => _source.HasListeners();

    /// <summary>Measures a request that was judged.</summary>
    /// <param name="entry">The decision.</param>
    /// <param name="status">The HTTP status that was answered.</param>
    /// <param name="duration">How long the answer took.</param>
    public void Record(JournaledDecision entry, int status, TimeSpan duration)
    {
        if (_requests.Enabled)
            _requests.Add(1, TagsOf(entry, status));
        if (_transfers.Enabled && !entry.IsRefused && JudgedRoute.GitServiceOf(entry) is { } service)
            _transfers.Record(duration.TotalSeconds, new(TelemetryNames.GitService, service), new(TelemetryNames.Status, status));
    }

    private static TagList TagsOf(JournaledDecision entry, int status)
    {
        var tags = new TagList
        {
            { TelemetryNames.Verdict, JudgedRoute.VerdictOf(entry) },
            { TelemetryNames.Method, entry.Decision.Context.Policy.Method },
            { TelemetryNames.HttpRoute, JudgedRoute.TemplateOf(entry) },
            { TelemetryNames.Status, status },
        };
        if (entry.RefusedBy is { } rule)
            tags.Add(TelemetryNames.Rule, rule);
        return tags;
    }
}
