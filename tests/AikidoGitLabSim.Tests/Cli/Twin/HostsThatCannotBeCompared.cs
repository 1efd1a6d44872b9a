using System.Globalization;
using AikidoGitLabSim.Tests.Validator;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Tests.Cli.Twin;

public sealed class HostsThatCannotBeCompared
{
    private const string Self = """
        {"id":5,"name":"mine","scopes":["read_api"],"user_id":2,"created_at":"2026-01-01T00:00:00Z","expires_at":"2027-01-01","active":true}
        """;

    public static TheoryData<string, int, string> Answers => new()
    {
        { "html", 4, "cannot be asked: the answer (200) is no JSON" },
        { "server error", 4, "cannot be asked: the server failed (502)" },
        { "maintenance", 4, "cannot be asked: the server failed (503)" },
        { "rate limited", 5, "limits requests (429); wait 3600 seconds, then run this again" },
        { "rate limited without a time", 5, "limits requests (429); wait a few minutes" },
        { "other json", 4, "does not describe the token (200)" },
        { "rejected", 3, "rejects the token; give a token that is active" },
        { "granular", 5, "the token is fine-grained" },
        { "strange token", 4, "does not describe the token (200)" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Each_is_one_clear_line(string answer, int exitCode, string words)
    {
        await using var server = await LiveServer.StartAsync(context => LiveServer.WriteAsync(context, Answer(answer, context)));

        var run = await TwinOf.RunAsync(UrlOf(server));

        run.ShouldFail(exitCode, words);
        (run.Out + run.Error).ShouldNotContain(TwinOf.SomeToken);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up()
    {
        await using var server = await LiveServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        (await TwinOf.RunAsync(UrlOf(server), more: ["--timeout", "1"])).ShouldFail(4, "cannot be asked: the response timed out");
    }

    [Fact]
    public async Task A_redirect_leads_to_no_other_host()
    {
        await using var other = await LiveServer.StartAsync(context => LiveServer.WriteAsync(context, Reply.Html(200)));
        await using var server = await LiveServer.StartAsync(context =>
            LiveServer.WriteAsync(context, Reply.Redirect($"http://localhost:{other.Port}/api/v4/version")));

        (await TwinOf.RunAsync(UrlOf(server))).ShouldFail(4, "it redirects to localhost, and the token does not follow redirects");
        other.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_request_has_no_token_and_every_one_is_a_GET()
    {
        var methods = new List<string>();
        await using var server = await LiveServer.StartAsync(context =>
        {
            methods.Add(context.Request.Method);
            return LiveServer.WriteAsync(context, Answer("rejected", context));
        });

        await TwinOf.RunAsync(UrlOf(server));

        server.Asked.Select(asked => asked.Token).ShouldBe([false, true]);
        methods.ShouldAllBe(method => method == "GET");
    }

    [Fact]
    public async Task A_short_limit_is_waited_for_once()
    {
        var asked = 0;
        await using var server = await LiveServer.StartAsync(context => LiveServer.WriteAsync(context,
            ++asked == 1 ? Reply.Plain(429, "Retry later\n", ("Retry-After", "1")) : Answer("rejected", context)));

        (await TwinOf.RunAsync(UrlOf(server))).ShouldFail(3, "rejects the token");
        asked.ShouldBe(3);
    }

    [Fact]
    public async Task A_port_with_nothing_is_one_line() =>
        (await TwinOf.RunAsync("http://127.0.0.1:1")).ShouldFail(4, "cannot be asked: the connection was refused");

    [Fact]
    public async Task Failures_in_a_row_end_the_questions()
    {
        await using var server = await LiveServer.StartAsync(context => LiveServer.WriteAsync(context,
            PathOf(context).EndsWith("/version", StringComparison.Ordinal) ? Reply.GitLab(401, """{"message":"401 Unauthorized"}""")
            : PathOf(context).EndsWith("/self", StringComparison.Ordinal) ? Reply.GitLab(200, Self) : Reply.Html(502)));

        var run = await TwinOf.RunAsync(UrlOf(server), more: ["--edition", "self-managed/free/18.11"]);

        server.Asked.Count.ShouldBe(5);
        run.Out.ShouldContain("three questions before it were not answered");
        run.Out.ShouldContain("the server failed (502)");
    }

    private static string PathOf(HttpContext context) => context.Request.Path.Value ?? "";

    private static string UrlOf(LiveServer server) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Port}");

    private static Reply Answer(string answer, HttpContext context)
    {
        var isSelf = PathOf(context).EndsWith("/self", StringComparison.Ordinal);
        return answer switch
        {
            "html" => Reply.Html(200),
            "server error" => Reply.Html(502),
            "maintenance" => Reply.Html(503),
            "rate limited" => Reply.Plain(429, "Retry later\n", ("Retry-After", "3600")),
            "rate limited without a time" => Reply.Plain(429, "Retry later\n"),
            "other json" => Reply.ForeignJson(200, """{"ok":true}"""),
            "granular" when isSelf =>
                Reply.GitLab(200, Self.Replace("\"active\"", "\"granular\":true,\"active\"", StringComparison.Ordinal)),
            "strange token" when isSelf => Reply.GitLab(200, """{"id":5,"scopes":["api"],"user_id":"two"}"""),
            _ => Reply.GitLab(401, """{"message":"401 Unauthorized"}"""),
        };
    }
}
