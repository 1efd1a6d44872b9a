namespace AikidoGitLabSim.Server.Telemetry;

/// <summary>
/// The names of instruments and attributes of the simulator. Attributes of HTTP have the names of OpenTelemetry's semantic conventions
/// (<c>opentelemetry.io/docs/specs/semconv/http</c>).
/// </summary>
internal static class TelemetryNames
{
    /// <summary>Counts requests that were judged.</summary>
    public const string Requests = "gitlab_sim.requests";

    /// <summary>How long clones, fetches and pushes take.</summary>
    public const string GitTransfers = "gitlab_sim.git.transfer.duration";

    /// <summary>How long writes to the log of worlds take.</summary>
    public const string LogWrites = "gitlab_sim.log.write.duration";

    /// <summary>The number of worlds.</summary>
    public const string Worlds = "gitlab_sim.worlds";

    /// <summary>How old the state is that this replica shows.</summary>
    public const string ReplicaLag = "gitlab_sim.replica.lag";

    /// <summary>The world's name.</summary>
    public const string World = "gitlab_sim.world";

    /// <summary><c>allowed</c> or <c>refused</c>.</summary>
    public const string Verdict = "gitlab_sim.verdict";

    /// <summary>The rule that refused the request.</summary>
    public const string Rule = "gitlab_sim.rule";

    /// <summary>Method and template of the route, as reports of usage name it.</summary>
    public const string Route = "gitlab_sim.route";

    /// <summary>The request's id, as in <c>X-Request-Id</c> and in the path of its decision.</summary>
    public const string RequestId = "gitlab_sim.request_id";

    /// <summary>The id of the token.</summary>
    public const string TokenId = "gitlab_sim.token.id";

    /// <summary>The service of git.</summary>
    public const string GitService = "gitlab_sim.git.service";

    /// <summary>How a write ended: <c>written</c>, <c>conflict</c>, <c>failed</c> or <c>unknown</c>.</summary>
    public const string LogOutcome = "gitlab_sim.log.outcome";

    /// <summary>The HTTP method.</summary>
    public const string Method = "http.request.method";

    /// <summary>The template of the path.</summary>
    public const string HttpRoute = "http.route";

    /// <summary>The HTTP status.</summary>
    public const string Status = "http.response.status_code";
}
