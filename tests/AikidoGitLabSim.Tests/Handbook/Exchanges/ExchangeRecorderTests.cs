using System.Text;
using AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Tests.Handbook.Exchanges;

public sealed class ExchangeRecorderTests
{
    private readonly ExchangeRecorder _recorder = new();

    public ExchangeRecorderTests() => _recorder.Begin("walk1");

    [Fact]
    public async Task Requests_are_kept_in_the_order_in_which_they_arrive()
    {
        var slow = new TaskCompletionSource();
        var first = _recorder.AroundAsync(Request("/~walk1/one"), _ => slow.Task);
        await _recorder.AroundAsync(Request("/~walk1/two"), Answer("second"));
        slow.SetResult();
        await first;

        (await _recorder.OfAsync("walk1")).Select(kept => kept.Target).ShouldBe(["/~walk1/one", "/~walk1/two"]);
    }

    [Fact]
    public async Task A_request_is_kept_as_it_was_sent()
    {
        var http = Request("/~walk1/users/sign_in?a=%2F", "POST", "user=mara");
        http.Request.Headers.Cookie = "_gitlab_session=1";

        await _recorder.AroundAsync(http, Answer("<p>Hello</p>"));

        var kept = (await _recorder.OfAsync("walk1")).ShouldHaveSingleItem();
        (kept.Method, kept.Host, kept.Body).ShouldBe(("POST", "http://127.0.0.1:8929", "user=mara"));
        kept.Target.ShouldBe("/~walk1/users/sign_in?a=%2F");
        kept.Headers.ShouldContain(KeyValuePair.Create("Cookie", "_gitlab_session=1"));
        kept.Answer.ShouldBe("200\n\n<p>Hello</p>");
    }

    [Fact]
    public async Task The_handler_reads_the_body_and_the_client_gets_the_answer()
    {
        var http = Request("/~walk1/", "POST", "user=mara");
        using var sent = new MemoryStream();
        http.Response.Body = sent;

        await _recorder.AroundAsync(http, async inner =>
        {
            using var reader = new StreamReader(inner.Request.Body);
            await inner.Response.WriteAsync($"Received {await reader.ReadToEndAsync()}");
        });

        Encoding.UTF8.GetString(sent.ToArray()).ShouldBe("Received user=mara");
    }

    [Theory]
    [InlineData("/~walk2/users/sign_in")]
    [InlineData("/~walk12")]
    [InlineData("/users/sign_in")]
    public async Task Requests_of_other_worlds_are_not_kept(string path)
    {
        await _recorder.AroundAsync(Request(path), Answer("x"));

        (await _recorder.OfAsync("walk1")).ShouldBeEmpty();
        (await _recorder.OfAsync("walk2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_Aikidos_side_requests_is_not_kept()
    {
        var http = Request("/~walk1/api/v4/user");
        http.Request.Headers.UserAgent = "AikidoGitLabSim.Validator/1.0.0";

        await _recorder.AroundAsync(http, Answer("{}"));

        (await _recorder.OfAsync("walk1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_walk_with_a_failed_request_cannot_be_repeated()
    {
        await _recorder.AroundAsync(Request("/~walk1/one"), Answer("x"));
        await Should.ThrowAsync<OperationCanceledException>(
            _recorder.AroundAsync(Request("/~walk1/two"), _ => throw new OperationCanceledException()));

        (await _recorder.OfAsync("walk1")).ShouldBeEmpty();
    }

    private static RequestDelegate Answer(string text) => http => http.Response.WriteAsync(text);

    private static DefaultHttpContext Request(string target, string method = "GET", string body = "")
    {
        var http = new DefaultHttpContext
        {
            Request =
            {
                Method = method, Scheme = "http", Host = new HostString("127.0.0.1:8929"), Path = target.Split('?')[0],
                Body = new MemoryStream(Encoding.UTF8.GetBytes(body)),
            },
        };
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        return http;
    }
}
