using System.Net;
using System.Text;
using AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;

namespace AikidoGitLabSim.Tests.Handbook.Exchanges;

public sealed class ExchangeReplayTests
{
    private const string One = "aPW6F4geMTMrqg_DGAMv0k3KN-Qf38aUP0NRF6e8qFA";
    private const string Two = "kyZL8fT8nUU4OPIrdr8CyYJFEZYRBN3ecSoNggFo-cM";

    [Fact]
    public async Task Requests_go_to_the_other_world_with_its_own_values()
    {
        var other = new Other($"<form action=\"/~walk000002/x\">{Two}</form>", "done");

        var same = await Of(other).IsSameAsync(
            [
                Get("/~walk000001/x", $"200\n\n<form action=\"/~walk000001/x\">{One}</form>"),
                Get("/~walk000001/x", "200\n\ndone") with
                {
                    Method = "POST", Body = $"token={One}", Headers = [KeyValuePair.Create("Cookie", $"session={One}")],
                },
            ],
            CancellationToken.None);

        same.ShouldBeTrue();
        other.Requests.ShouldBe(
            ["GET http://127.0.0.1:1/~walk000002/x  ", $"POST http://127.0.0.1:1/~walk000002/x session={Two} token={Two}"]);
    }

    [Fact]
    public async Task Another_answer_is_a_difference_and_ends_the_comparison()
    {
        var other = new Other("Add token", "never asked");

        (await Of(other).IsSameAsync([Get("/a", "200\n\nAdd new token"), Get("/b", "200\n\nx")], CancellationToken.None)).ShouldBeFalse();
        other.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_status_is_a_difference() =>
        (await Of(new Other("x")).IsSameAsync([Get("/a", "404\n\nx")], CancellationToken.None)).ShouldBeFalse();

    [Fact]
    public async Task A_header_is_compared_as_it_was_sent()
    {
        var other = new Other("x") { CacheControl = "max-age=0, private, must-revalidate" };

        (await Of(other).IsSameAsync([Get("/a", "200\ncache-control: max-age=0, private, must-revalidate\n\nx")], CancellationToken.None))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task A_walk_without_requests_proves_nothing() =>
        (await Of(new Other("x")).IsSameAsync([], CancellationToken.None)).ShouldBeFalse();

    private static ExchangeReplay Of(Other other) => new(new HttpClient(other), "walk000001", "walk000002");

    private static AikidoGitLabSim.Cli.Commands.Handbook.Exchanges.Exchange Get(string target, string answer) => new()
    {
        Number = 1, Method = "GET", Host = "http://127.0.0.1:1", Target = target, Headers = [], Body = "", Answer = answer,
    };

    private sealed class Other(params string[] answers) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        public string? CacheControl { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var cookie = request.Headers.NonValidated.TryGetValues("Cookie", out var cookies) ? string.Join("; ", cookies) : "";
            Requests.Add($"{request.Method} {request.RequestUri} {cookie} {body}");
            var answer = new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answers[Requests.Count - 1])),
            };
            if (CacheControl is not null)
                answer.Headers.TryAddWithoutValidation("Cache-Control", CacheControl);
            return answer;
        }
    }
}
