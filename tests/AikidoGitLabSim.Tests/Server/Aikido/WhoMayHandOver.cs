using System.Net;
using System.Text;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.Server.Aikido;

/// <summary>Aikido's call answers programs of this machine, and whatever they send.</summary>
public sealed class WhoMayHandOver
{
    private const string Path = "/api/public/v1/access-tokens/code-scanning";

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Host", "evil.example", HttpStatusCode.NotFound)]
    [InlineData("X-Any", "thing", HttpStatusCode.BadRequest)]
    public async Task No_page_of_another_site(string header, string value, HttpStatusCode expected) =>
        (await SendAsync("{}"u8.ToArray(), (header, value))).ShouldBe(expected);

    [Theory]
    [InlineData("evil.example", 403)]
    [InlineData("127.0.0.1", 400)]
    [InlineData("localhost", 400)]
    public async Task No_name_that_was_pointed_here(string host, int expected)
    {
        await using var simulator = await GitLabSimulator.StartAsync(options => options.UseFreePort());
        var answer = await Hosting.RawConnection.RequestAsync(simulator.AikidoUrl,
            $"POST {Path} HTTP/1.1\r\nHost: {host}:{simulator.AikidoUrl.Port}\r\nContent-Length: 2\r\n\r\n{{}}");
        Hosting.RawConnection.Status(answer).ShouldBe(expected);
    }

    [Theory]
    [InlineData("{\"access_token\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"access_token\":\"\u00ff\"}")]
    [InlineData("{\"access_token\":\"a\\u0000b\"}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task What_is_no_token_is_refused(string body) =>
        (await SendAsync(Encoding.Latin1.GetBytes(body))).ShouldBe(HttpStatusCode.BadRequest);

    private static async Task<HttpStatusCode> SendAsync(byte[] body, params (string Name, string Value)[] headers)
    {
        await using var simulator = await GitLabSimulator.StartAsync();
        using var client = simulator.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(simulator.AikidoUrl, Path))
        {
            Content = new ByteArrayContent(body),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
