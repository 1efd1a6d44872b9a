using System.Globalization;
using System.Text;
using AikidoGitLabSim.Server.Api.Routes;

namespace AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

/// <summary>Makes requests to the REST API.</summary>
internal static class ApiSurface
{
    public const string Name = "api";

    private static readonly string[] Values =
    [
        "1", "2", "0", "-1", "99999999999999999999", "18446744073709551616", "-9223372036854775809", "1e400", "0x10", "１", "1.5", "self",
        "acme", "acme%2Fshop", "acme%252Fshop",
        "%FF", "%00", "%0d%0aX-Evil:1", "..", "%2e%2e", "%2e%2e%2f%2e%2e", "a b", "a+b", "\ud83d\ude00", "%F0%9F%98%80", "%C0%AF", "\u202e",
        "true", "null", "undefined", "main",
        "README.md", "HEAD", "refs%2Fheads%2Fmain", "2026-11-22", "2026-13-45", "9999-12-31", "0001-01-01T00:00:00+14:00",
        "2026-11-22T25:61:61Z", "{}", "[]", "''", "\"", "k8s_proxy",
        "read_api,api", "active", "keyset", "%", "%zz", "asc", "id", "none", "~", "", "%3Cscript%3E", "{id}", "*", "1,2", "${7*7}", "%s%n",
        new string('9', 400), new string('a', 3000),
    ];

    private static readonly string[] Tokens =
        ["api", "admin", "admin-sudo", "read-api", "expired", "revoked", "group-owner", "project", "joe", "impersonation", "nothing", ""];

    private static readonly string[] Carriers =
        ["PRIVATE-TOKEN", "Authorization", "Sudo", "X-Forwarded-For", "If-None-Match", "Accept-Encoding", "Range", "X-HTTP-Method-Override",
            "Origin", "Content-Language", "Accept", "Cookie", "Job-Token", "X-Gitlab-Static-Object-Token"];

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"];

    private static readonly string[] Types = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b",
        "text/plain", "application/json; charset=x"];

    public static FuzzRequest Make(Random random)
    {
        var policy = RestRoutes.All[random.Next(RestRoutes.All.Length)].Policy;
        var path = string.Join('/', policy.Template.Split('/')
            .Select(part => part.Contains('{', StringComparison.Ordinal) ? InPath(Pick(random, Values)) : part));
        var query = string.Join('&', Enumerable.Range(0, random.Next(4))
            .Select(_ => $"{NameOf(random, policy.Parameters.Select(parameter => parameter.Name))}={Pick(random, Values)}"));
        var method = random.Next(4) == 0 ? Pick(random, Methods) : policy.Method;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["PRIVATE-TOKEN"] = Pick(random, Tokens) };
        if (random.Next(3) == 0)
            headers[Pick(random, Carriers)] = random.Next(2) == 0 ? $"Bearer {Pick(random, Tokens)}" : Pick(random, Values);
        string? body = null;
        if (method is not ("GET" or "HEAD") && random.Next(5) > 0)
        {
            body = Body(random, [.. policy.Parameters.Select(parameter => parameter.Name)]);
            headers["Content-Type"] = Pick(random, Types);
        }

        return new FuzzRequest(Name, method, $"/api/v4{path}{(query.Length > 0 ? "?" : "")}{query}") { Headers = headers, Body = body };
    }

    // A server refuses a zero in a path before any application sees it; the one in memory cannot even be asked.
    private static string InPath(string value) => value.Replace("%00", "%01", StringComparison.Ordinal);

    private static string Body(Random random, string[] names)
    {
        var text = random.Next(3) switch
        {
            0 => "{" + string.Join(',', names.Select(name => $"\"{name}\":{Json(random)}")) + "}",
            1 => string.Join('&', names.Select(name => $"{name}{Pick(random, ["", "[]", "[a]"])}={Pick(random, Values)}")),
            _ => $"--b\r\nContent-Disposition: form-data; name=\"{NameOf(random, names)}\"\r\n\r\n{Pick(random, Values)}"
                + "\r\n--b--",
        };
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var n = random.Next(3) == 0 ? random.Next(1, 4) : 0; n > 0 && bytes.Length > 0; n--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return Encoding.Latin1.GetString(random.Next(5) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes);
    }

    private static string Json(Random random) => random.Next(9) switch
    {
        0 => "null",
        1 => random.Next(-5, 200).ToString(CultureInfo.InvariantCulture),
        2 => "[\"read_api\", null, 1, {}]",
        3 => "{\"a\": [1e400]}",
        4 => "\"\\ud800\"",
        5 => "[\"read_api\"]",
        6 => string.Concat(Enumerable.Repeat("[", 70)) + string.Concat(Enumerable.Repeat("]", 70)),
        7 => "123456789012345678901234567890",
        _ => $"\"{Pick(random, Values)}\"",
    };

    private static string NameOf(Random random, IEnumerable<string> names) => Pick(random, [.. names, "private_token",
        "access_token", "sudo", "per_page", "page", "x", "%FF", "a[][]", "[", "scopes[a][b]", "a[]", "a[b]", ""]);

    private static T Pick<T>(Random random, T[] of) => of[random.Next(of.Length)];
}
