using System.Text;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>WireMock.Net's admin API, behind the guard of the simulator's. What would write files, call other servers or show tokens is refused.</summary>
/// <param name="listener">The server.</param>
/// <param name="clear">Forgets the default world's mappings.</param>
internal sealed class AdminDoor(WireMockNetListener listener, Action clear)
{
    private const string Root = "/__admin";

    private static readonly (string Method, string[] Path)[] Calls =
    [
        ("GET", ["health"]),
        ("GET", ["settings"]),
        ("GET", ["mappings"]), ("POST", ["mappings"]),
        ("GET", ["mappings", "*"]), ("PUT", ["mappings", "*"]), ("DELETE", ["mappings", "*"]),
        ("PUT", ["mappings", "*", "enable"]), ("PUT", ["mappings", "*", "disable"]),
        ("GET", ["scenarios"]), ("DELETE", ["scenarios"]), ("POST", ["scenarios", "reset"]),
        ("DELETE", ["scenarios", "*"]), ("POST", ["scenarios", "*", "reset"]), ("PUT", ["scenarios", "*", "state"]),
    ];

    private static readonly (string Path, string Why)[] Refused =
    [
        ("requests", "WireMock.Net's journal keeps tokens as they came: use GET /~NAME/__admin/requests of a named world, or --engine built-in"),
        ("settings", "they may only be read: put delays into the mappings"),
        ("mappings/wiremock.org", "WireMock.Net leaves out what it does not know of them: use --stubs DIR, or /~NAME/__admin/mappings of a named world"),
        ("files", "no files are served or written"),
        ("mappings/save", "no files are written"),
    ];

    /// <summary>Answers a call.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        var call = http.Request.Path.Value![Root.Length..].Trim('/');
        if (IsClearing(http.Request, call))
        {
            clear();
            await SayAsync(http, StatusCodes.Status200OK, "Mappings deleted");
        }
        else if (!Calls.Any(known => known.Method == http.Request.Method && Fits(known.Path, call.Split('/'))) || WhyRefused(call, http.Request.Method) is not null)
        {
            await SayAsync(http, StatusCodes.Status422UnprocessableEntity, $"{http.Request.Method} __admin/{call} is not answered here; {WhyRefused(call, http.Request.Method) ?? "docs/packages.md lists the calls"}");
        }
        else if (call.StartsWith("mappings", StringComparison.Ordinal) && http.Request.ContentLength != 0 && await ProblemAsync(http) is { } problem)
        {
            await SayAsync(http, StatusCodes.Status422UnprocessableEntity, problem);
        }
        else
        {
            await listener.ShowAsync(http, NotFoundAsync, $"{listener.AdminRoot}/{call}");
            // A call may have named it.
            listener.KeepRest();
        }
    }

    // WireMock.Net's own would for a moment leave nothing that leads into the simulator.
    private static bool IsClearing(HttpRequest request, string call) =>
        (request.Method, call) is ("DELETE", "mappings") or ("POST", "mappings/reset") && request.ContentLength is null or 0;

    private static string? WhyRefused(string call, string method) =>
        Array.Find(Refused, refused => (call == refused.Path || call.StartsWith($"{refused.Path}/", StringComparison.Ordinal)) && !(call == "settings" && method == "GET")).Why;

    private static bool Fits(string[] known, string[] parts) =>
        known.Length == parts.Length && known.Zip(parts).All(pair => pair.First == pair.Second || (pair.First == "*" && pair.Second.Length > 0));

    private static async Task<string?> ProblemAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        http.Request.Body = new MemoryStream(buffer.ToArray(), writable: false);
        http.Request.ContentLength = buffer.Length;
        return buffer.Length == 0 ? null : MappingCheck.ProblemOf(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static Task NotFoundAsync(HttpContext http) =>
        SayAsync(http, StatusCodes.Status404NotFound, $"WireMock.Net's admin API does not know {http.Request.Method} {http.Request.Path} so; send JSON with 'Content-Type: application/json', and ids that are GUIDs");

    private static Task SayAsync(HttpContext http, int status, string words)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(new JObject { ["Status"] = words }.ToString(Newtonsoft.Json.Formatting.None), http.RequestAborted);
    }
}
