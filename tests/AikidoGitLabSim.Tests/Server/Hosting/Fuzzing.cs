using System.Net.Http.Headers;
using System.Text;
using AikidoGitLabSim.Server.Rest.Routes;

namespace AikidoGitLabSim.Tests.Server.Hosting;

public sealed class Fuzzing
{
    private const int Rounds = 4000;

    private static readonly string[] Values =
    [
        "1", "2", "0", "-1", "99999999999999999999", "self", "acme", "acme%2Fshop", "acme%252Fshop", "%FF", "..", "%2e%2e", "a b", "\ud83d\ude00", "true", "null", "main", "README.md",
        "2026-11-22", "9999-12-31", "0001-01-01T00:00:00+14:00", "{}", "[]", "''", "k8s_proxy", "read_api,api", "active", "keyset", "%", "%zz", "asc", "id", "none", "~", "",
    ];

    private static readonly string[] Tokens = ["api", "admin", "admin-sudo", "read-api", "expired", "revoked", "group-owner", "project", "joe", "impersonation", "nothing", ""];

    private static readonly string[] Carriers = ["PRIVATE-TOKEN", "Authorization", "Sudo", "X-Forwarded-For", "If-None-Match", "Accept-Encoding", "Range", "X-HTTP-Method-Override", "Origin"];

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"];

    private static readonly string[] Types = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "text/plain", "application/json; charset=x"];

    [Theory]
    [InlineData("self-managed/premium/18.11", 1)]
    [InlineData("self-managed/premium/19.6", 2)]
    [InlineData("self-managed/premium/15.11", 3)]
    [InlineData("gitlab.com/ultimate/17.3", 4)]
    public async Task No_request_makes_the_simulator_fail(string edition, int seed)
    {
        await using var sim = await Sim.StartAsync($"edition: {edition}\n{GitLab.Decisions.Asking.Company}");
        var random = new Random(seed);
        for (var round = 0; round < Rounds / 4; round++)
        {
            using var request = Make(random);
            var line = $"{request.Method} {request.RequestUri} round {round}";
            using var answer = await sim.Client.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(20));
            ((int)answer.StatusCode).ShouldBeLessThan(500, line);
        }
    }

    private static HttpRequestMessage Make(Random random)
    {
        var law = RestRoutes.All[random.Next(RestRoutes.All.Length)].Law;
        var path = string.Join('/', law.Template.Split('/').Select(part => part.Contains('{', StringComparison.Ordinal) ? Pick(random, Values) : part));
        var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{Name(random, law.Parameters.Select(parameter => parameter.Name))}={Pick(random, Values)}"));
        var method = random.Next(4) == 0 ? Pick(random, Methods) : law.Method;
        var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v4{path}{(query.Length > 0 ? "?" : "")}{query}");
        request.Headers.TryAddWithoutValidation("PRIVATE-TOKEN", Pick(random, Tokens));
        if (random.Next(3) == 0)
            request.Headers.TryAddWithoutValidation(Pick(random, Carriers), random.Next(2) == 0 ? $"Bearer {Pick(random, Tokens)}" : Pick(random, Values));
        if (method is not ("GET" or "HEAD") && random.Next(5) > 0)
        {
            request.Content = new ByteArrayContent(Body(random, [.. law.Parameters.Select(parameter => parameter.Name)]));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.TryParse(Pick(random, Types), out var type) ? type : null;
        }

        return request;
    }

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

    private static string Json(Random random) => random.Next(7) switch
    {
        0 => "null",
        1 => random.Next(-5, 200).ToString(System.Globalization.CultureInfo.InvariantCulture),
        2 => "[\"read_api\", null, 1, {}]",
        3 => "{\"a\": [1e400]}",
        4 => "\"\\ud800\"",
        5 => "[\"read_api\"]",
        _ => $"\"{Pick(random, Values)}\"",
    };

    private static string Name(Random random, IEnumerable<string> names) => Pick(random, [.. names, "private_token", "access_token", "sudo", "x", "%FF", "a[]", "a[b]", ""]);

    private static T Pick<T>(Random random, T[] of) => of[random.Next(of.Length)];
}
