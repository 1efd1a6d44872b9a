using System.Text;
using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs.Admin;

/// <summary>WireMock's admin API (its <c>AdminRoutes</c>, 3.13.2): which call is which. What is not supported is refused by name.</summary>
internal static class AdminApi
{
    private const string Any = "*";

    private static readonly (string Method, string[] Path, Func<AdminRequest, AdminAnswer> Call)[] Routes =
    [
        Route("GET", "mappings", MappingEndpoints.List),
        Route("POST", "mappings", MappingEndpoints.Add),
        Route("DELETE", "mappings", MappingEndpoints.Clear),
        Route("POST", "mappings/new", MappingEndpoints.Add),
        Route("POST", "mappings/reset", MappingEndpoints.Reset),
        Route("POST", "mappings/import", MappingEndpoints.Import),
        Route("POST", "mappings/find-by-metadata", MappingEndpoints.FindByMetadata),
        Route("POST", "mappings/remove-by-metadata", MappingEndpoints.RemoveByMetadata),
        Route("GET", "mappings/unmatched", MappingEndpoints.Unmatched),
        Route("DELETE", "mappings/unmatched", MappingEndpoints.RemoveUnmatched),
        Route("POST", "mappings/save", _ => AdminAnswer.Unsupported("mappings/save",
            "stubs are not written to files: put the mappings that GET mappings answers into the folder yourself")),
        Route("GET", "mappings/*", MappingEndpoints.Get),
        Route("PUT", "mappings/*", MappingEndpoints.Edit),
        Route("DELETE", "mappings/*", MappingEndpoints.Remove),
        Route("GET", "requests", RequestEndpoints.List),
        Route("DELETE", "requests", RequestEndpoints.Clear),
        Route("POST", "requests/reset", RequestEndpoints.Clear),
        Route("POST", "requests/count", RequestEndpoints.Count),
        Route("POST", "requests/find", RequestEndpoints.Find),
        Route("POST", "requests/remove", RequestEndpoints.Remove),
        Route("POST", "requests/remove-by-metadata", RequestEndpoints.RemoveByMetadata),
        Route("GET", "requests/unmatched", RequestEndpoints.Unmatched),
        Route("GET", "requests/unmatched/near-misses", NearMissEndpoints.OfUnmatched),
        Route("POST", "near-misses/request", NearMissEndpoints.OfRequest),
        Route("POST", "near-misses/request-pattern", NearMissEndpoints.OfPattern),
        Route("POST", "requests/near-misses/request", NearMissEndpoints.OfRequest),
        Route("POST", "requests/near-misses/request-pattern", NearMissEndpoints.OfPattern),
        Route("GET", "requests/*", RequestEndpoints.Get),
        Route("DELETE", "requests/*", RequestEndpoints.RemoveOne),
        Route("GET", "scenarios", ScenarioEndpoints.List),
        Route("POST", "scenarios/reset", ScenarioEndpoints.Reset),
        Route("PUT", "scenarios/*/state", ScenarioEndpoints.Set),
        Route("GET", "settings", SettingEndpoints.Get),
        Route("POST", "settings", SettingEndpoints.Set),
        Route("PUT", "settings", SettingEndpoints.Set),
        Route("POST", "reset", SettingEndpoints.Reset),
        Route("GET", "health", SettingEndpoints.Health),
        Route("GET", "version", SettingEndpoints.Version),
    ];

    private static readonly Dictionary<string, string> Unsupported = new(StringComparer.Ordinal)
    {
        ["recordings"] = "write the mappings yourself",
        ["shutdown"] = "stop the simulator where it was started",
        ["files"] = "put body files into the folder that is given as --stubs",
        ["ext"] = "extensions are not supported",
        ["proxy"] = "nothing is passed on to other servers",
        ["docs"] = "see docs/stubs.md",
        ["swagger-ui"] = "see docs/stubs.md",
        ["webapp"] = "see docs/stubs.md",
        ["certs"] = "there is no certificate",
    };

    /// <summary>Handles a request to the admin API.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="server">The stubs that it is about.</param>
    /// <param name="path">The path behind <c>/__admin</c>.</param>
    /// <param name="behindFront">Whether another stub server, with a format of its own, is at the root.</param>
    public static async Task AnswerAsync(HttpContext http, StubServer server, string path, bool behindFront) =>
        await (await RouteAsync(http, server, path.Trim('/'), behindFront)).SendAsync(http);

    /// <summary>Whether WireMock's API has a call.</summary>
    /// <param name="path">The path behind <c>/__admin/</c>.</param>
    public static bool Has(string path) => Array.Exists(Routes, route => Fits(route.Path, path.Split('/')));

    private static async Task<AdminAnswer> RouteAsync(HttpContext http, StubServer server, string path, bool behindFront)
    {
        var parts = path.Split('/');
        var known = Array.FindAll(Routes, route => Fits(route.Path, parts));
        if (known.Length == 0)
        {
            return Unsupported.TryGetValue(parts[0], out var instead)
                ? AdminAnswer.Unsupported($"__admin/{parts[0]}", instead)
                : AdminAnswer.Error(StatusCodes.Status404NotFound, $"there is no call __admin/{path}", "docs/stubs.md lists them");
        }

        if (Array.Find(known, route => route.Method == http.Request.Method) is not { Call: { } call } found)
            return AdminAnswer.Error(StatusCodes.Status404NotFound, $"there is no call {http.Request.Method} __admin/{path}",
                $"there is {string.Join(", ", known.Select(route => route.Method).Distinct(StringComparer.Ordinal))}");
        var body = await ReadAsync(http);
        if (body is null)
            return AdminAnswer.Error(StatusCodes.Status413PayloadTooLarge, $"the body is longer than {BodyBuffer.Longest} bytes",
                "send fewer mappings at once, and long bodies as files of --stubs");
        try
        {
            var at = Array.IndexOf(found.Path, Any);
            return call(new AdminRequest(http, server, body, at < 0 ? "" : parts[at], behindFront));
        }
        catch (StubException refused)
        {
            return AdminAnswer.Refused(refused);
        }
        catch (SlowRegexException slow)
        {
            return AdminAnswer.Error(StatusCodes.Status422UnprocessableEntity, slow.Message);
        }
    }

    private static (string Method, string[] Path, Func<AdminRequest, AdminAnswer> Call) Route(string method, string path,
        Func<AdminRequest, AdminAnswer> call) => (method, path.Split('/'), call);

    // More exact routes stand before those with a name in them.
    private static bool Fits(string[] route, string[] parts) =>
        route.Length == parts.Length && route.Zip(parts)
            .All(pair => pair.First == pair.Second || (pair.First == Any && pair.Second.Length > 0));

    private static async Task<string?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength > BodyBuffer.Longest)
            return null;
        using var buffer = new MemoryStream();
        var block = new byte[16 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(block, http.RequestAborted)) > 0)
        {
            buffer.Write(block, 0, read);
            if (buffer.Length > BodyBuffer.Longest)
                return null;
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
