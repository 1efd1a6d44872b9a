using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using AikidoGitLabSim.Server.Api.Routes;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>
/// Requests made of bad input. <c>GITLAB_SIM_FUZZ</c> says how many (8,000), half of them here and half to every other surface,
/// <c>GITLAB_SIM_FUZZ_SEED</c> from which seed (1). Each request is made of
/// seed and round alone, and a failure prints both and the request as curl.
/// </summary>
public sealed class Fuzzing
{
    private const int RoundsAWorld = 500;

    private static readonly int Requests = Number("GITLAB_SIM_FUZZ", 8000) / 2;
    private static readonly int Seed = Number("GITLAB_SIM_FUZZ_SEED", 1);

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

    [Theory]
    [InlineData("self-managed/premium/18.11", 1)]
    [InlineData("self-managed/premium/19.6", 2)]
    [InlineData("self-managed/premium/15.11", 3)]
    [InlineData("gitlab.com/ultimate/17.3", 4)]
    public async Task Whatever_is_sent_the_answer_is_one_that_GitLabs_routes_give(string edition, int part)
    {
        await using var sim = await Sim.StartAsync($"edition: {edition}\n{GitLab.Decisions.DecisionSamples.Company}");
        for (var round = 0; round < Requests / 4; round++)
        {
            if (round % RoundsAWorld == 0)
                sim.Simulator.Worlds.Default.Reset();
            var random = new Random(HashCode(Seed, part, round));
            using var request = Make(random, out var body);
            using var answer = await sim.Client.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(60));
            if (await PossibleAnswer.WhyNotAsync(request, answer) is { } reason)
                Assert.Fail($"{reason}\n{edition}, GITLAB_SIM_FUZZ_SEED={Seed}, round {round}:\n{Curl(request, body)}");
        }

        sim.Simulator.UnhandledExceptions.ShouldBe(0);
    }

    private static int Number(string variable, int ordinary) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : ordinary;

    // Not System.HashCode, which differs from run to run.
    private static int HashCode(int seed, int part, int round) => unchecked((((seed * 7919) + part) * 1_000_003) + round);

    private static string Curl(HttpRequestMessage request, byte[]? body)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).SelectMany(header =>
            header.Value.Select(value => $" -H '{header.Key}: {value.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        var data = body is null ? "" : $" --data-binary @<(echo {Convert.ToBase64String(body)} | base64 -d)";
        return $"curl -i -X {request.Method} 'http://127.0.0.1:8929{request.RequestUri!.PathAndQuery}'{string.Concat(headers)}{data}";
    }

    private static readonly string[] Tokens =
        ["api", "admin", "admin-sudo", "read-api", "expired", "revoked", "group-owner", "project", "joe", "impersonation", "nothing", ""];

    private static readonly string[] Carriers =
        ["PRIVATE-TOKEN", "Authorization", "Sudo", "X-Forwarded-For", "If-None-Match", "Accept-Encoding", "Range", "X-HTTP-Method-Override",
            "Origin", "Content-Language", "Accept", "Cookie", "Job-Token", "X-Gitlab-Static-Object-Token"];

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"];

    private static readonly string[] Types = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b",
        "text/plain", "application/json; charset=x"];

    private static HttpRequestMessage Make(Random random, out byte[]? body)
    {
        body = null;
        var policy = RestRoutes.All[random.Next(RestRoutes.All.Length)].Policy;
        var path = string.Join('/', policy.Template.Split('/')
            .Select(part => part.Contains('{', StringComparison.Ordinal) ? InPath(Pick(random, Values)) : part));
        var query = string.Join('&', Enumerable.Range(0, random.Next(4))
            .Select(_ => $"{Name(random, policy.Parameters.Select(parameter => parameter.Name))}={Pick(random, Values)}"));
        var method = random.Next(4) == 0 ? Pick(random, Methods) : policy.Method;
        var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v4{path}{(query.Length > 0 ? "?" : "")}{query}");
        request.Headers.TryAddWithoutValidation("PRIVATE-TOKEN", Pick(random, Tokens));
        if (random.Next(3) == 0)
            request.Headers.TryAddWithoutValidation(Pick(random, Carriers),
                random.Next(2) == 0 ? $"Bearer {Pick(random, Tokens)}" : Pick(random, Values));
        if (method is not ("GET" or "HEAD") && random.Next(5) > 0)
        {
            body = Body(random, [.. policy.Parameters.Select(parameter => parameter.Name)]);
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.TryParse(Pick(random, Types), out var type) ? type : null;
        }

        return request;
    }

    // A server refuses a zero in a path before any application sees it; the one in memory cannot even be asked.
    private static string InPath(string value) => value.Replace("%00", "%01", StringComparison.Ordinal);

    private static byte[] Body(Random random, string[] names)
    {
        var text = random.Next(3) switch
        {
            0 => "{" + string.Join(',', names.Select(name => $"\"{name}\":{Json(random)}")) + "}",
            1 => string.Join('&', names.Select(name => $"{name}{Pick(random, ["", "[]", "[a]"])}={Pick(random, Values)}")),
            _ => $"--b\r\nContent-Disposition: form-data; name=\"{Name(random, names)}\"\r\n\r\n{Pick(random, Values)}\r\n--b--",
        };
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var n = random.Next(3) == 0 ? random.Next(1, 4) : 0; n > 0 && bytes.Length > 0; n--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(5) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }

    private static string Json(Random random) => random.Next(9) switch
    {
        0 => "null",
        1 => random.Next(-5, 200).ToString(System.Globalization.CultureInfo.InvariantCulture),
        2 => "[\"read_api\", null, 1, {}]",
        3 => "{\"a\": [1e400]}",
        4 => "\"\\ud800\"",
        5 => "[\"read_api\"]",
        6 => string.Concat(Enumerable.Repeat("[", 70)) + string.Concat(Enumerable.Repeat("]", 70)),
        7 => "123456789012345678901234567890",
        _ => $"\"{Pick(random, Values)}\"",
    };

    private static string Name(Random random, IEnumerable<string> names) => Pick(random, [.. names, "private_token", "access_token", "sudo",
        "per_page", "page", "x", "%FF", "a[][]", "[", "scopes[a][b]", "a[]", "a[b]", ""]);

    private static T Pick<T>(Random random, T[] of) => of[random.Next(of.Length)];
}
