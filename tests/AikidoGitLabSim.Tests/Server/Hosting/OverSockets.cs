using System.Text;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>What is sent here no polite client sends. Every answer is one that GitLab or the nginx before it could have given.</summary>
public sealed class OverSockets(PortFixture port) : IClassFixture<PortFixture>
{
    private const string Host = "Host: x\r\n";
    private const string Api = "PRIVATE-TOKEN: api\r\n";

    [Theory]
    [InlineData("GET /api/v4/user HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /api/v4/user HTTP/1.0\r\n" + Host + Api, 200)]
    [InlineData("GET /api/v4/user HTTP/1.0\r\n" + Api, 200)]
    [InlineData("GET /api/v4/user HTTP/1.1\r\n" + Api, 400)]
    [InlineData("GET /api/v4/user HTTP/3.0\r\n" + Host, 505)]
    [InlineData("GET http://elsewhere/api/v4/user HTTP/1.1\r\nHost: elsewhere\r\n" + Api, 200)]
    [InlineData("BREW /api/v4/user HTTP/1.1\r\n" + Host + Api, 404)]
    [InlineData("get /api/v4/user HTTP/1.1\r\n" + Host + Api, 400)]
    [InlineData("OPTIONS * HTTP/1.1\r\n" + Host, 404)]
    [InlineData("GET /api/v4/projects/%FF HTTP/1.1\r\n" + Host + Api, 404)]
    [InlineData("GET /api/v4/projects/\u00ff HTTP/1.1\r\n" + Host + Api, 400)]
    [InlineData("GET /api/v4/projects/%00 HTTP/1.1\r\n" + Host + Api, 400)]
    [InlineData("GET /api/v4/groups/../user HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /api/v4/groups/%2e%2e/user HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /../../etc/passwd HTTP/1.1\r\n" + Host + Api, 302)]
    [InlineData("GET /api//v4//user HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET //api/v4/user/ HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /API/v4/user HTTP/1.1\r\n" + Host + Api, 404)]
    [InlineData("GET /api/v4/User HTTP/1.1\r\n" + Host + Api, 404)]
    [InlineData("GET /api/v4/projects/acme%2Fshop HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /api/v4/projects/acme%2fshop HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /api/v4/projects/acme%252Fshop HTTP/1.1\r\n" + Host + Api, 404)]
    [InlineData("GET /api/v4/projects/%61cme%2Fshop HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /api/v4/projects/%2561cme%2Fshop HTTP/1.1\r\n" + Host + Api, 404)]
    [InlineData("GET /api/v4/projects/99999999999999999999999999 HTTP/1.1\r\n" + Host + Api, 404)]
    [InlineData("GET /api/v4/projects/-1 HTTP/1.1\r\n" + Host + Api, 404)]
    [InlineData("GET /api/v4/personal_access_tokens/99999999999999999999999999 HTTP/1.1\r\n" + Host + Api, 401)]
    [InlineData("GET /api/v4/projects?per_page=99999999999999999999 HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /api/v4/projects?page=9223372036854775807&per_page=100 HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /api/v4/projects?per_page=0&per_page=1 HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /api/v4/projects?per_page[]=1 HTTP/1.1\r\n" + Host + Api, 400)]
    [InlineData("GET /api/v4/projects?per_page[a][b]=1 HTTP/1.1\r\n" + Host + Api, 400)]
    [InlineData("GET /api/v4/projects?%FF=%FF&&=&?&a=%zz HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /~nobody/api/v4/user HTTP/1.1\r\n" + Host + Api, 404)]
    [InlineData("GET /~default/api/v4/user HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /%7Edefault/api/v4/user HTTP/1.1\r\n" + Host + Api, 200)]
    [InlineData("GET /api/v4/user HTTP/1.1\r\n" + Host + "PRIVATE-TOKEN: api\r\nPRIVATE-TOKEN: api\r\n", 401)]
    [InlineData("GET /api/v4/groups HTTP/1.1\r\n" + Host + "Authorization: Bearer api\r\nAuthorization: Bearer api\r\n", 401)]
    [InlineData("GET /api/v4/user HTTP/1.1\r\n" + Host + "Authorization: bearer api\r\n", 200)]
    [InlineData("GET /api/v4/user HTTP/1.1\r\n" + Host + "Authorization: Bearer  api\r\n", 401)]
    [InlineData("GET /api/v4/user HTTP/1.1\r\n" + Host + "Authorization: Basic Om1hcmE6YXBp\r\n", 401)]
    [InlineData("POST /api/v4/personal_access_tokens/1 HTTP/1.1\r\n" + Host + Api
        + "X-HTTP-Method-Override: GET\r\nContent-Length: 0\r\n", 404)]
    [InlineData("garbage\r\n", 400)]
    [InlineData("GET /api/v4/user HTTP/1.1\r\n" + Host + "no colon\r\n", 400)]
    [InlineData("GET /api/v4/user HTTP/1.1\r\n" + Host + "a b: c\r\n", 400)]
    public async Task A_strange_head_has_a_plain_answer(string head, int status)
    {
        var answer = await RawConnection.RequestAsync(port.Url, head + "\r\n");
        RawConnection.Status(answer).ShouldBe(status, answer);
    }

    [Theory]
    [InlineData("application/json", "[1,2]", 400)]
    [InlineData("application/json", "\"text\"", 400)]
    [InlineData("application/json", "{", 400)]
    [InlineData("application/json", "{\"name\": \"\\ud800\", \"scopes\": \"k8s_proxy\"}", 400)]
    [InlineData("application/json", "{\"\\ud800\": 1}", 400)]
    [InlineData("application/json", "{\"name\": \"\u00ff\"}", 400)]
    [InlineData("application/json", "{\"name\": \"a\", \"name\": \"t\", \"scopes\": \"k8s_proxy\"}", 201)]
    [InlineData("application/json", "{\"name\": \"t\", \"scopes\": [[\"k8s_proxy\"]]}", 400)]
    [InlineData("application/json", "{\"name\": {\"a\": 1}, \"scopes\": {\"b\": 1}}", 400)]
    [InlineData("application/json", "{\"name\": 1e999, \"scopes\": 1}", 400)]
    [InlineData("application/json", "{\"name\": \"t\", \"scopes\": []}", 422)]
    [InlineData("application/json", "{\"name\": \"\", \"scopes\": [\"k8s_proxy\"]}", 422)]
    [InlineData("application/json; charset=utf-16", "{}", 400)]
    [InlineData("text/xml", "<a/>", 415)]
    [InlineData("nonsense", "x", 415)]
    [InlineData("application/x-www-form-urlencoded", "name=t&scopes=k8s_proxy", 201)]
    [InlineData("application/x-www-form-urlencoded", "%FF=%zz&=&&name", 400)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nt", 400)]
    [InlineData("multipart/form-data", "x", 400)]
    [InlineData("multipart/form-data; boundary=b", "nothing like it", 400)]
    public async Task A_strange_body_has_a_plain_answer(string type, string body, int status)
    {
        var answer =
            await RawConnection.RequestAsync(port.Url,
                $"POST /api/v4/user/personal_access_tokens HTTP/1.1\r\n{Host}{Api}Content-Type: {type}\r\nContent-Length: "
                    + $"{body.Length}\r\n\r\n{body}");
        RawConnection.Status(answer).ShouldBe(status, answer);
    }

    [Fact]
    public async Task Json_nested_without_end_is_refused() =>
        (await PostAsync("application/json", "{\"name\":" + new string('[', 100_000))).ShouldBe(400);

    [Fact]
    public async Task A_form_of_ten_thousand_fields_is_refused() =>
        (await PostAsync("application/x-www-form-urlencoded",
            string.Join('&', Enumerable.Range(0, 10_000).Select(n => $"a{n}=1")))).ShouldBe(400);

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_header_of_a_mebibyte_is_refused(string method)
    {
        var answer = await RawConnection.RequestAsync(port.Url,
            $"{method} /api/v4/user HTTP/1.1\r\n{Host}PRIVATE-TOKEN: {new string('x', 1 << 20)}\r\n\r\n");
        RawConnection.Status(answer).ShouldBeOneOf(431, 0);
    }

    [Fact]
    public async Task A_path_of_a_mebibyte_is_refused()
    {
        var answer = await RawConnection.RequestAsync(port.Url, $"GET /{new string('x', 1 << 20)} HTTP/1.1\r\n{Host}\r\n");
        RawConnection.Status(answer).ShouldBeOneOf(414, 0);
    }

    [Theory]
    [InlineData("Content-Length: 104857600\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    public async Task A_body_of_a_hundred_megabytes_is_refused(string framing)
    {
        await using var connection = await RawConnection.OpenAsync(port.Url);
        await connection.SendAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v4/user/personal_access_tokens HTTP/1.1\r\n{Host}{Api}Content-Type: application/json\r\n{framing}\r\n"));
        var piece = Encoding.ASCII.GetBytes(framing[0] == 'T' ? $"100000\r\n{new string('x', 1 << 20)}\r\n" : new string('x', 1 << 20));
        for (var sent = 0; sent < 100 && await connection.TrySendAsync(piece); sent++)
        {
        }

        RawConnection.Status(await connection.ReadAnswerAsync()).ShouldBeOneOf(413, 0);
        await StillServesAsync();
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\n{\"na")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\n{ ")]
    [InlineData("Content-Length: 50\r\n\r\n{\"name\"")]
    [InlineData("Content-Length: -1\r\n\r\n{}")]
    [InlineData("Content-Length: +2\r\n\r\n{}")]
    [InlineData("Content-Length: 0x2\r\n\r\n{}")]
    [InlineData("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n0\r\n\r\n")]
    public async Task A_body_that_breaks_off_is_refused(string rest)
    {
        var answer = await RawConnection.RequestAsync(port.Url,
            $"POST /api/v4/user/personal_access_tokens HTTP/1.1\r\n{Host}{Api}Content-Type: application/json\r\n{rest}", endInput: true);
        RawConnection.Status(answer).ShouldBeOneOf(400, 0);
        await StillServesAsync();
    }

    [Fact]
    public async Task Connections_that_never_finish_their_head_hold_nobody_up()
    {
        var stalled = new List<RawConnection>();
        for (var n = 0; n < 50; n++)
        {
            stalled.Add(await RawConnection.OpenAsync(port.Url));
            await stalled[^1].SendAsync("GET /api/v4/user HT"u8.ToArray());
        }

        await StillServesAsync();
        foreach (var connection in stalled)
            await connection.DisposeAsync();
    }

    [Fact]
    public async Task Pipelined_requests_are_answered_in_order_and_an_error_does_not_end_the_connection()
    {
        await using var connection = await RawConnection.OpenAsync(port.Url);
        await connection.SendAsync(Encoding.ASCII.GetBytes(string.Concat(
            $"GET /api/v4/version HTTP/1.1\r\n{Host}{Api}\r\n",
            $"GET /api/v4/nothing HTTP/1.1\r\n{Host}{Api}\r\n",
            $"GET /api/v4/user HTTP/1.1\r\n{Host}PRIVATE-TOKEN: expired\r\n\r\n",
            $"POST /api/v4/user/personal_access_tokens HTTP/1.1\r\n{Host}"
                + $"{Api}Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{{",
            $"GET /api/v4/user HTTP/1.1\r\n{Host}{Api}\r\n")));
        var statuses = new List<int>();
        for (var n = 0; n < 5; n++)
            statuses.Add(RawConnection.Status(await connection.ReadAnswerAsync()));
        statuses.ShouldBe([200, 404, 401, 400, 200]);
    }

    private async Task<int> PostAsync(string type, string body) => RawConnection.Status(await RawConnection.RequestAsync(
        port.Url, $"POST /api/v4/user/personal_access_tokens HTTP/1.1\r\n{Host}{Api}Content-Type: {type}\r\nContent-Length: "
            + $"{body.Length}\r\n\r\n{body}"));

    private async Task StillServesAsync() =>
        RawConnection.Status(await RawConnection.RequestAsync(port.Url, $"GET /api/v4/user HTTP/1.1\r\n{Host}{Api}\r\n")).ShouldBe(200);
}
