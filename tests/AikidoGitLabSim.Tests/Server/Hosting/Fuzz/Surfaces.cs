using System.Text;
using AikidoGitLabSim.Server.Web.Routes;

namespace AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

/// <summary>Makes requests to what is not the REST API: git, pages, the control API, the admin API and Aikido's side.</summary>
internal static class Surfaces
{
    public const string Aikido = "aikido";

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"];

    private static readonly string[] WorldKeys =
    [
        "edition", "clock", "frozen", "settings", "users", "groups", "projects", "tokens", "path", "username", "name", "kind", "scopes",
        "secret", "members", "repository",
        "files", "as", "now", "advance", "requireTokenExpiry", "tokenPrefix", "maxTokenLifetimeDays", "visibility", "password", "state",
    ];

    private static readonly string[] StubKeys =
    [
        "request", "response", "mappings", "id", "name", "priority", "method", "url", "urlPath", "urlPattern", "headers", "queryParameters",
        "bodyPatterns", "cookies",
        "equalTo", "matches", "matchesJsonPath", "equalToJson", "contains", "before", "status", "body", "jsonBody", "base64Body",
        "bodyFileName", "fault",
        "fixedDelay", "delayDistribution", "chunkedDribbleDelay", "type", "scenarioName", "requiredScenarioState", "newScenarioState",
        "metadata", "proxyBaseUrl",
    ];

    private static readonly string[] Form =
    [
        "user[login]", "user[password]", "authenticity_token", "_method", "personal_access_token[name]",
        "personal_access_token[expires_at]",
        "personal_access_token[scopes][]", "resource_access_token[name]", "resource_access_token[access_level]", "group[x]", "access_token",
        "name", "a[b][c]", "page", "sort",
    ];

    /// <summary>What there is, and how often it is asked.</summary>
    public static IReadOnlyDictionary<string, (int Share, Func<Random, FuzzRequest> Make)> All { get; } =
        new Dictionary<string, (int, Func<Random, FuzzRequest>)>
        {
            ["git"] = (5, Git),
            ["pages"] = (30, Page),
            ["control"] = (25, Control),
            ["admin"] = (25, Admin),
            [Aikido] = (15, AikidoSide),
        };

    private static FuzzRequest Git(Random random)
    {
        var project = FuzzValues.Pick(random, "acme/shop.git", "acme/shop.git", "acme/shop", "acme/none.git",
            $"acme/{FuzzValues.Any(random)}.git", $"{FuzzValues.Any(random)}.git");
        var below = FuzzValues.Pick(random, "info/refs", "git-upload-pack", "git-receive-pack", "info/lfs/objects/batch", "HEAD",
            "objects/info/packs", FuzzValues.Any(random));
        var query = below == "info/refs"
            ? $"?service={FuzzValues.Pick(random, "git-upload-pack", "git-receive-pack", FuzzValues.Any(random))}"
            : "";
        var method = random.Next(5) == 0 ? FuzzValues.Pick(random, Methods) : below == "info/refs" ? "GET" : "POST";
        var headers = Headers(random);
        headers["Authorization"] =
            $"Basic {Convert.ToBase64String(
                Encoding.UTF8.GetBytes(FuzzValues.Pick(random, "x:glpat-scanner", "mara:sim-password", "x:y", FuzzValues.Any(random))))}";
        if (random.Next(4) == 0)
            headers["Git-Protocol"] = FuzzValues.Pick(random, "version=2", "version=1", FuzzValues.Any(random));
        if (random.Next(6) == 0)
            headers["Content-Encoding"] = "gzip";
        return new FuzzRequest("git", method, $"/{project}/{below}{query}")
        {
            Headers = headers, Body = method == "GET" ? null : FuzzValues.Broken(random, Pack(random)),
        };
    }

    private static string Pack(Random random)
    {
        var id = new string(FuzzValues.Pick(random, '0', '1', 'f'), 40);
        return FuzzValues.Pick(
            random,
            "0000",
            $"0032want {id}\n00000009done\n",
            "0014command=ls-refs\n00010009peel\n0000",
            $"0071{new string('0', 40)} {id} refs/heads/x\0 report-status0000PACK\0\0\0\u0002\0\0\0\0",
            $"{{\"operation\":{FuzzValues.Pick(random, "\"download\"", "\"\\ud800\"", "1")}}}",
            FuzzValues.Any(random));
    }

    private static FuzzRequest Page(Random random)
    {
        var policy = WebRoutes.All[random.Next(WebRoutes.All.Length)].Policy;
        var path = string.Join('/', policy.Template.Split('/').Select(part =>
            part.Contains('{', StringComparison.Ordinal) ? FuzzValues.Pick(random, "acme", "acme/shop", FuzzValues.Any(random)) : part));
        var target = random.Next(8) == 0 ? $"/{FuzzValues.Any(random)}/{FuzzValues.Any(random)}" : path.Length == 0 ? "/" : path;
        var method = random.Next(4) == 0 ? FuzzValues.Pick(random, Methods) : policy.Method is "GET" ? "GET" : "POST";
        var headers = Headers(random);
        headers["Cookie"] = FuzzValues.Pick(random, "SESSION", "SESSION", "_gitlab_session=x", FuzzValues.Any(random));
        headers["Content-Type"] = FuzzValues.Pick(random, "application/x-www-form-urlencoded", "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=b", "text/plain");
        return new FuzzRequest("pages", method, target + Query(random))
        {
            Headers = headers, Body = method is "GET" or "HEAD" ? null : FuzzValues.Broken(random, FormBody(random)),
        };
    }

    private static string FormBody(Random random) => "authenticity_token=FORM&" + string.Join('&', Enumerable.Range(0, random.Next(5))
        .Select(_ => $"{Uri.EscapeDataString(FuzzValues.Pick(random, Form))}={FuzzValues.Any(random)}"));

    private static FuzzRequest Control(Random random)
    {
        var name = FuzzValues.Pick(random, "default", "t42", "a", "b", FuzzValues.Any(random));
        var (method, path) = FuzzValues.Pick(
            random,
            ("GET", "about"), ("GET", "worlds"), ("PUT", $"worlds/{name}"), ("GET", $"worlds/{name}"), ("DELETE", $"worlds/{name}"),
            ("POST", $"worlds/{name}/fork"),
            ("POST", $"worlds/{name}/reset"), ("PATCH", $"worlds/{name}"), ("PATCH", "worlds/t42"),
            ("GET", $"worlds/{name}/decisions/{FuzzValues.Any(random)}"), ("GET", $"worlds/{name}/usage"), ("GET", $"diff{Query(random)}"),
            ("GET", FuzzValues.Any(random)));
        var headers = Headers(random);
        headers["Accept"] = FuzzValues.Pick(random, "application/json", "application/yaml", "*/*");
        var body = random.Next(4) == 0
            ? $"{FuzzValues.Pick(random, WorldKeys)}: {FuzzValues.Any(random)}\n"
            : FuzzValues.Object(random, WorldKeys);
        method = random.Next(8) == 0 ? FuzzValues.Pick(random, Methods) : method;
        return new FuzzRequest("control", method, $"/_sim/{path}")
        {
            Headers = headers, Body = method is "GET" or "HEAD" ? null : FuzzValues.Broken(random, body),
        };
    }

    private static FuzzRequest Admin(Random random)
    {
        var (method, path) = FuzzValues.Pick(
            random,
            ("GET", "mappings"), ("POST", "mappings"), ("POST", "mappings"), ("POST", "mappings/import"),
            ("PUT", $"mappings/{FuzzValues.Any(random)}"), ("GET", $"mappings/{Guid.Empty}"),
            ("POST", "mappings/find-by-metadata"), ("POST", "mappings/remove-by-metadata"), ("GET", $"requests{Query(random)}"),
            ("POST", "requests/find"), ("POST", "requests/count"),
            ("POST", "requests/remove"), ("POST", "near-misses/request"), ("POST", "near-misses/request-pattern"),
            ("GET", "requests/unmatched/near-misses"), ("GET", "scenarios"),
            ("PUT", $"scenarios/{FuzzValues.Any(random)}/state"), ("POST", "settings"), ("GET", "health"), ("GET", FuzzValues.Any(random)));
        var root = FuzzValues.Pick(random, "", "/~default");
        return new FuzzRequest("admin", random.Next(8) == 0 ? FuzzValues.Pick(random, Methods) : method, $"{root}/__admin/{path}")
        {
            Headers = Headers(random),
            Body = method == "GET" ? null : FuzzValues.Broken(random, Mapping(random)),
        };
    }

    private static string Mapping(Random random) => random.Next(3) == 0
        ? FuzzValues.Object(random, StubKeys)
        : $"{{\"request\":{FuzzValues.Object(random, StubKeys)},\"response\":{FuzzValues.Object(random, StubKeys)}}}";

    private static FuzzRequest AikidoSide(Random random)
    {
        var path = FuzzValues.Pick(random, "/api/public/v1/access-tokens/code-scanning", "/onboarding/gitlab/update-workspace-access-token",
            "/", $"/{FuzzValues.Any(random)}", "/aikido.css");
        var headers = Headers(random);
        headers["Content-Type"] =
            FuzzValues.Pick(random, "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "x");
        var body = FuzzValues.Pick(
            random,
            $"{{\"access_token\":{FuzzValues.Pick(
                random, "\"glpat-scanner\"", "\"\\ud800\"", "\"\u00ff\"", "1", "null", $"\"{FuzzValues.Any(random)}\"")}}}",
            $"access_token={FuzzValues.Any(random)}&__RequestVerificationToken={FuzzValues.Any(random)}",
            FuzzValues.Any(random));
        var method = FuzzValues.Pick(random, "GET", "POST", "POST", FuzzValues.Pick(random, Methods));
        return new FuzzRequest(Aikido, method, path)
        {
            Headers = headers, Body = method is "GET" or "HEAD" ? null : FuzzValues.Broken(random, body),
        };
    }

    private static Dictionary<string, string> Headers(Random random) => random.Next(4) != 0 ? [] : new(StringComparer.OrdinalIgnoreCase)
    {
        [FuzzValues.Pick(random, "Origin", "Sec-Fetch-Site", "X-Forwarded-For", "Accept-Encoding", "Range", "If-None-Match",
            "PRIVATE-TOKEN", "Referer", "X-CSRF-Token")] = FuzzValues.Any(random),
    };

    private static string Query(Random random) => random.Next(3) != 0 ? "" : "?" + string.Join('&', Enumerable.Range(0, random.Next(4))
        .Select(_ =>
            $"{FuzzValues.Pick(
                random, "since", "limit", "unmatched", "from", "to", "page", "sort", "search", "scopes", "name", FuzzValues.Any(
                    random))}={FuzzValues.Any(random)}"));
}
