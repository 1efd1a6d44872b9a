using System.Net;
using System.Net.Sockets;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>Over real connections: what a scripted handler cannot show.</summary>
public sealed class LiveTests
{
    private static readonly Reply Known = Reply.GitLab(401, ScriptedGitLab.UnknownToken);

    [Fact]
    public async Task Nothing_listens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var report = await ValidateAsync($"http://127.0.0.1:{port}");

        report.ShouldEnd("reach", CheckStatus.Fail, "E_CONNECT");
        report.Check("token").Because.ShouldBe("reach");
        report.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve()
    {
        using var resolver = new Unresolving();
        var report = await new TokenValidator(handler: resolver).ValidateAsync(Request("https://no-such-host.invalid"));

        report.ShouldEnd("reach", CheckStatus.Fail, "E_DNS");
        report.ExitCode.ShouldBe(4);
    }

    [Theory]
    [InlineData(200, "E_NOT_GITLAB")]
    [InlineData(403, "E_EDGE")]
    public async Task A_plain_web_server_gets_no_token(int status, string code)
    {
        await using var server = await LiveServer.StartAsync(context => LiveServer.WriteAsync(context, Reply.Html(status)));

        var report = await ValidateAsync($"http://127.0.0.1:{server.Port}");

        report.ShouldEnd("gitlab", CheckStatus.Fail, code);
        report.ExitCode.ShouldBe(4);
        server.Asked.ShouldBe([("/api/v4/version", false)]);
    }

    [Fact]
    public async Task The_secret_does_not_follow_a_redirect_to_another_host()
    {
        await using var other = await LiveServer.StartAsync(context => LiveServer.WriteAsync(context, Known));
        await using var server =
            await LiveServer.StartAsync(context => context.Request.Path.Value!.EndsWith("/version", StringComparison.Ordinal)
            ? LiveServer.WriteAsync(context, Known)
            : LiveServer.WriteAsync(context, Reply.Redirect($"http://127.0.0.1:{other.Port}/api/v4/personal_access_tokens/self")));

        var report = await ValidateAsync($"http://127.0.0.1:{server.Port}");

        report.ShouldEnd("token", CheckStatus.Unknown, "E_REDIRECT");
        report.ExitCode.ShouldBe(5);
        other.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_relative_root_is_asked_as_it_stands()
    {
        await using var server = await LiveServer.StartAsync(context => LiveServer.WriteAsync(context, Known));

        var report = await ValidateAsync($"http://127.0.0.1:{server.Port}/~t42");

        server.Asked.ShouldBe([("/~t42/api/v4/version", false), ("/~t42/api/v4/personal_access_tokens/self", true)]);
        report.ShouldEnd("token", CheckStatus.Fail, "E_UNKNOWN_TOKEN");
        report.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task A_server_that_stays_silent_is_given_up()
    {
        await using var server = await LiveServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var report = await ValidateAsync($"http://127.0.0.1:{server.Port}", Hasty);

        report.ShouldEnd("reach", CheckStatus.Fail, "E_TIMEOUT");
        report.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_given_up()
    {
        await using var server = await LiveServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var report = await ValidateAsync($"http://127.0.0.1:{server.Port}", Hasty);

        report.ShouldEnd("reach", CheckStatus.Fail, "E_TIMEOUT");
    }

    [Fact]
    public async Task A_GitLab_that_falls_silent_when_the_token_comes_is_inconclusive()
    {
        await using var server = await LiveServer.StartAsync(context => context.Request.Headers.ContainsKey("PRIVATE-TOKEN")
            ? Task.Delay(Timeout.Infinite, context.RequestAborted)
            : LiveServer.WriteAsync(context, Known));

        var report = await ValidateAsync($"http://127.0.0.1:{server.Port}", Hasty);

        report.ShouldEnd("token", CheckStatus.Unknown, "E_TIMEOUT");
        report.ExitCode.ShouldBe(5);
        server.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_listener_that_speaks_no_HTTP_is_no_GitLab()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var greeting = GreetAsync(listener);

        var report = await ValidateAsync($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        await greeting;

        report.ShouldEnd("gitlab", CheckStatus.Fail, "E_NOT_GITLAB");
        report.ExitCode.ShouldBe(4);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 401 Unauth")]
    [InlineData("HTTP/1.1 401 Unauthorized\r\nContent-Length: 400\r\nContent-Type: application/json\r\n\r\n{\"mess")]
    public async Task A_connection_that_breaks_in_the_middle_is_no_answer_and_no_other_product(string sent)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var cutting = CutOffAsync(listener, sent);

        var report = await ValidateAsync($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        await cutting;

        report.ShouldEnd("reach", CheckStatus.Fail, "E_CONNECT");
        report.Check("reach").Message.ShouldContain("closed it before it responded");
        report.ExitCode.ShouldBe(4);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_whose_connection_was_closed_is_not_sent_again(bool reset)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var enough = new CancellationTokenSource();
        var counting = CountAsync(listener, reset, enough.Token);

        var report = await ValidateAsync($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        await enough.CancelAsync();

        report.ShouldEnd("reach", CheckStatus.Fail, "E_CONNECT");
        (await counting).ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_breaks_once_the_token_comes_is_inconclusive()
    {
        await using var server = await LiveServer.StartAsync(context =>
        {
            if (!context.Request.Headers.ContainsKey("PRIVATE-TOKEN"))
                return LiveServer.WriteAsync(context, Known);
            context.Abort();
            return Task.CompletedTask;
        });

        var report = await ValidateAsync($"http://127.0.0.1:{server.Port}");

        report.ShouldEnd("token", CheckStatus.Unknown, "E_CONNECT");
        report.ExitCode.ShouldBe(5);
        server.Asked.Count(asked => asked.Token).ShouldBe(1);
    }

    [Fact]
    public async Task Cancelling_ends_it_at_once()
    {
        await using var server = await LiveServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var request = Request($"http://127.0.0.1:{server.Port}");

        await Should.ThrowAsync<OperationCanceledException>(() => new TokenValidator().ValidateAsync(request, soon.Token));
    }

    [Fact]
    public async Task A_flood_of_a_body_is_cut_off()
    {
        var flood = new string('x', 64 * 1024);
        await using var server = await LiveServer.StartAsync(async context =>
        {
            for (var sent = 0; sent < 64; sent++)
                await context.Response.WriteAsync(flood);
        });

        (await ValidateAsync($"http://127.0.0.1:{server.Port}")).ExitCode.ShouldBe(4);
    }

    private sealed class Unresolving : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known");
    }

    private static async Task<int> CountAsync(TcpListener listener, bool reset, CancellationToken enough)
    {
        for (var requests = 0; ;)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(enough);
                requests += await client.GetStream().ReadAsync(new byte[4096], enough) > 0 ? 1 : 0;
                client.LingerState = new LingerOption(reset, seconds: 0);
            }
            catch (OperationCanceledException)
            {
                return requests;
            }
        }
    }

    // Reset, not closed: what was sent is thrown away on both sides.
    private static async Task CutOffAsync(TcpListener listener, string sent)
    {
        using var client = await listener.AcceptTcpClientAsync();
        _ = await client.GetStream().ReadAsync(new byte[4096]);
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(sent));
        client.LingerState = new LingerOption(enable: true, seconds: 0);
    }

    private static async Task GreetAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync("220 mail.example ready\r\n"u8.ToArray());
    }

    private static ValidationRequest Hasty(ValidationRequest request) =>
        request with { ConnectLimit = TimeSpan.FromMilliseconds(200), ReadLimit = TimeSpan.FromMilliseconds(200) };

    private static ValidationRequest Request(string url) => new() { Url = url, Token = new Secret(ScriptedGitLab.TokenText) };

    private static Task<ValidationReport> ValidateAsync(string url, Func<ValidationRequest, ValidationRequest>? change = null) =>
        new TokenValidator().ValidateAsync(change?.Invoke(Request(url)) ?? Request(url));
}
