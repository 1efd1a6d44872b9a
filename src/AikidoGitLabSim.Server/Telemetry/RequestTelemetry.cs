using System.Diagnostics;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Server.Telemetry;

/// <summary>Describes and counts each request for traces and metrics. Without a listener it only passes requests on.</summary>
/// <param name="next">What answers the request.</param>
/// <param name="instruments">The metrics.</param>
/// <param name="worlds">The worlds.</param>
/// <param name="time">The clock that durations are measured by.</param>
internal sealed class RequestTelemetry(RequestDelegate next, RequestInstruments instruments, WorldStore worlds, TimeProvider time)
{
    /// <summary>Answers a request.</summary>
    public Task InvokeAsync(HttpContext http) => instruments.IsListenedTo ? ObserveAsync(http) : next(http);

    private async Task ObserveAsync(HttpContext http)
    {
        var observed = new ObservedRequest();
        http.Features.Set(observed);
        var began = time.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            if (ActivityOf(http) is { } activity)
                RequestSpan.Describe(activity, http, observed.Entry, http.Features.Get<WorldSlot>() ?? worlds.Default);
            if (observed.Entry is { } entry)
                instruments.Record(entry, http.Response.StatusCode, time.GetElapsedTime(began));
        }
    }

    // The activity of a request that is not sampled is not exported.
    private Activity? ActivityOf(HttpContext http) =>
        instruments.IsTraced && http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } activity
            ? activity
            : null;
}
