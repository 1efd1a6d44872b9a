using System.Text;
using AikidoGitLabSim.Stubs.Admin;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>
/// WireMock.Net's admin API, behind the guard of the simulator's. Calls that would write files or call other servers are refused.
/// </summary>
/// <param name="front">The server.</param>
internal sealed class AdminEndpoints(Front front)
{
    private const string WireMockOrg = "mappings/wiremock.org";

    private static readonly (string Method, string[] Path)[] Calls =
    [
        ("GET", ["health"]),
        ("GET", ["settings"]),
        ("GET", ["mappings"]), ("POST", ["mappings"]),
        ("GET", ["mappings", "*"]), ("PUT", ["mappings", "*"]), ("DELETE", ["mappings", "*"]),
        ("PUT", ["mappings", "*", "enable"]), ("PUT", ["mappings", "*", "disable"]),
        ("GET", ["requests"]), ("DELETE", ["requests"]), ("POST", ["requests", "reset"]),
        ("POST", ["requests", "count"]), ("POST", ["requests", "find"]), ("GET", ["requests", "find"]), ("GET", ["requests", "unmatched"]),
        ("GET", ["requests", "*"]), ("DELETE", ["requests", "*"]),
        ("GET", ["scenarios"]), ("DELETE", ["scenarios"]), ("POST", ["scenarios", "reset"]),
        ("DELETE", ["scenarios", "*"]), ("POST", ["scenarios", "*", "reset"]), ("PUT", ["scenarios", "*", "state"]),
    ];

    private static readonly (string Path, string Why)[] Refused =
    [
        ("settings", "settings are read only: put delays into the mappings"),
        ("files", "files are neither read nor written"),
        ("mappings/save", "files are not written"),
    ];

    /// <summary>Responds to a request to WireMock.Net's admin API.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="call">The path after <c>/__admin/</c>.</param>
    public async Task AnswerAsync(HttpContext http, string call)
    {
        var request = http.Request;
        var root = $"{request.Scheme}://{request.Host}";
        var elsewhere = $"send it to {root}/~default/__admin/{call} (default world) or {root}/~NAME/__admin/{call}";
        if (IsClearing(request, call))
            await ClearAsync(http);
        else if (ProblemOf(request.Method, call, elsewhere) is { } refused)
            await SayAsync(http, StatusCodes.Status422UnprocessableEntity, refused.ToString());
        else if (HasMapping(request, call) && await ProblemAsync(http, elsewhere) is { } wrong)
            await SayAsync(http, StatusCodes.Status422UnprocessableEntity, wrong.ToString());
        else if (!await front.TryAnswerAdminAsync(http, call))
        {
            await SayAsync(
                http,
                StatusCodes.Status404NotFound,
                $"WireMock.Net does not know {request.Method} __admin/{call} in this form; send JSON with 'Content-Type: "
                    + "application/json', and GUIDs as ids");
        }
    }

    /// <summary>Sends a sentence as WireMock.Net sends its own.</summary>
    public static Task SayAsync(HttpContext http, int status, string sentence)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(new JObject { ["Status"] = sentence }.ToString(Newtonsoft.Json.Formatting.None),
            http.RequestAborted);
    }

    // WireMock.Net's own would reload mappings from its own folder.
    private static bool IsClearing(HttpRequest request, string call) =>
        (request.Method, call) is ("DELETE", "mappings") or ("POST", "mappings/reset") && request.ContentLength is null or 0;

    private static bool HasMapping(HttpRequest request, string call) =>
        call.StartsWith("mappings", StringComparison.Ordinal) && request.ContentLength != 0;

    private static Rejection? ProblemOf(string method, string call, string elsewhere)
    {
        if ((method, call) is ("POST", WireMockOrg))
            return new Rejection($"__admin/{call} ignores what WireMock.Net does not know of WireMock's (Java) format",
                elsewhere.Replace(WireMockOrg, "mappings", StringComparison.Ordinal));
        if (Array.Find(Refused, refused => IsOrIsBelow(call, refused.Path)).Why is { } why && (method, call) is not ("GET", "settings"))
            return new Rejection($"{method} __admin/{call} is not supported", why);
        if (Calls.Any(known => known.Method == method && Fits(known.Path, call.Split('/'))))
            return null;
        return AdminApi.Has(call)
            ? new Rejection($"__admin/{call} is a call of WireMock's (Java) admin API, and /__admin is WireMock.Net's", elsewhere)
            : new Rejection($"{method} __admin/{call} is not a call of WireMock.Net's admin API that is supported here",
                "docs/stubs.md lists the calls");
    }

    private static bool IsOrIsBelow(string call, string path) => call == path || call.StartsWith($"{path}/", StringComparison.Ordinal);

    private static bool Fits(string[] known, string[] parts) =>
        known.Length == parts.Length && known.Zip(parts)
            .All(pair => pair.First == pair.Second || (pair.First == "*" && pair.Second.Length > 0));

    private static async Task<Rejection?> ProblemAsync(HttpContext http, string elsewhere)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        http.Request.Body = new MemoryStream(buffer.ToArray(), writable: false);
        http.Request.ContentLength = buffer.Length;
        return buffer.Length == 0
            ? null
            : MappingCheck.ProblemOf(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length), elsewhere);
    }

    private async Task ClearAsync(HttpContext http)
    {
        front.Clear();
        if (http.Request.Query["reloadStaticMappings"] == "true")
            front.AddFiles();
        await SayAsync(http, StatusCodes.Status200OK, "Mappings deleted");
    }
}
