using System.Diagnostics;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Stubbing;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Stubs.Journal;

namespace AikidoGitLabSim.Server.Telemetry;

/// <summary>Describes the activity that ASP.NET Core starts for a request. Without secrets.</summary>
internal static class RequestSpan
{
    private const string OtherMethod = "_OTHER";

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY"];

    /// <summary>Adds the attributes of a request that was answered.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="http">The exchange.</param>
    /// <param name="entry">What was decided; null: the request was not judged.</param>
    /// <param name="slot">The world of the request.</param>
    public static void Describe(Activity activity, HttpContext http, JournaledDecision? entry, WorldSlot slot)
    {
        var method = Array.Find(Methods, known => known == http.Request.Method) ?? OtherMethod;
        activity.DisplayName = method == OtherMethod ? "HTTP" : method;
        activity.SetTag(TelemetryNames.Method, method).SetTag("url.scheme", http.Request.Scheme);
        DescribeUrl(activity, RedactedTarget.Of(http, new TokenWords(slot).IsToken).Split('?', 2));
        DescribeStatus(activity, http.Response.StatusCode);
        if (entry is not null)
            Describe(activity, entry);
    }

    private static void DescribeUrl(Activity activity, string[] target)
    {
        activity.SetTag("url.path", target[0]);
        if (target is [_, { Length: > 0 } query])
            activity.SetTag("url.query", query);
    }

    private static void DescribeStatus(Activity activity, int status)
    {
        activity.SetTag(TelemetryNames.Status, status);
        if (status < StatusCodes.Status500InternalServerError)
            return;
        activity.SetTag("error.type", status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        activity.SetStatus(ActivityStatusCode.Error);
    }

    private static void Describe(Activity activity, JournaledDecision entry)
    {
        var template = JudgedRoute.TemplateOf(entry);
        activity.DisplayName = $"{activity.DisplayName} {template}";
        activity.SetTag(TelemetryNames.HttpRoute, template)
            .SetTag(TelemetryNames.World, entry.World)
            .SetTag(TelemetryNames.Route, entry.Decision.Context.Policy.ToString())
            .SetTag(TelemetryNames.Verdict, JudgedRoute.VerdictOf(entry))
            .SetTag(TelemetryNames.Rule, entry.RefusedBy)
            .SetTag(TelemetryNames.RequestId, entry.RequestId)
            .SetTag(TelemetryNames.TokenId, entry.Decision.Context.Token?.Id);
    }
}
