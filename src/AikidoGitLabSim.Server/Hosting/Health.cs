using System.Text.Json;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Exchange;
using Microsoft.Extensions.Hosting;

namespace AikidoGitLabSim.Server;

/// <summary>
/// Answers <c>/_sim/health/live</c> (the process answers requests) and <c>/_sim/health/ready</c> (it should get requests, writes
/// included). Probes come from anywhere; what is wrong is said to who may make control calls.
/// </summary>
/// <param name="next">What answers everything else.</param>
/// <param name="lifetime">Says when the simulator stops.</param>
/// <param name="options">The simulator's options.</param>
/// <param name="access">Who may make control calls.</param>
internal sealed class Health(RequestDelegate next, IHostApplicationLifetime lifetime, GitLabSimulatorOptions options, ControlAccess access)
{
    private const string Live = "/_sim/health/live";
    private const string Ready = "/_sim/health/ready";

    /// <summary>Answers a probe.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            return next(http);
        return http.Request.Path.Value switch
        {
            Live => AnswerAsync(http, "live", []),
            Ready => AnswerAsync(http, "ready", [.. Problems(options.Log)]),
            _ => next(http),
        };
    }

    private IEnumerable<string> Problems(IWorldLog? log)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            yield return "the simulator is stopping";
        if (log?.Trouble is { } trouble)
            yield return trouble;
    }

    private Task AnswerAsync(HttpContext http, string status, IReadOnlyList<string> problems)
    {
        var shown = problems.Count > 0 && access.Refusal(http) is not null ? ["send the control token to see what is wrong"] : problems;
        http.Response.StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        var body = Json.Write((status, problems.Count == 0, shown), Write);
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    private static void Write(Utf8JsonWriter json, (string Status, bool IsFine, IReadOnlyList<string> Problems) health)
    {
        json.WriteStartObject();
        json.WriteBoolean(health.Status, health.IsFine);
        json.WriteStartArray("problems");
        foreach (var problem in health.Problems)
            json.WriteStringValue(problem);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
