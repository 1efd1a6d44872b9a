using System.Text;
using AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;

namespace AikidoGitLabSim.Tests.Handbook.Exchanges;

public sealed class AnswerTextTests
{
    private const string Html = "text/html; charset=utf-8";

    [Fact]
    public void The_order_of_headers_does_not_matter() =>
        Of("x", ("Location", "/a"), ("Content-Type", Html)).ShouldBe(Of("x", ("Content-Type", Html), ("Location", "/a")));

    [Theory]
    [InlineData("Location", "/a", "/b")]
    [InlineData("Set-Cookie", "a=1", "a=2")]
    [InlineData("Content-Type", Html, "text/plain")]
    public void A_header_that_a_browser_acts_on_counts(string name, string one, string other) =>
        Of("x", (name, one)).ShouldNotBe(Of("x", (name, other)));

    [Fact]
    public void A_header_that_names_a_server_does_not_count() =>
        Of("x", ("X-Request-Id", "1"), ("Server", "nginx")).ShouldBe(Of("x", ("X-Request-Id", "2")));

    [Fact]
    public void A_policy_counts_for_documents_only()
    {
        Of("x", ("Content-Type", Html), ("Content-Security-Policy", "default-src 'none'")).ShouldNotBe(Of("x", ("Content-Type", Html)));
        Of("{}", ("Content-Type", "application/json"), ("Content-Security-Policy", "default-src 'none'"))
            .ShouldBe(Of("{}", ("Content-Type", "application/json")));
    }

    [Fact]
    public void The_status_counts() => AnswerText.Of(200, [], []).ShouldNotBe(AnswerText.Of(404, [], []));

    [Theory]
    [InlineData("""<div data-testid="simulation-banner"><strong>{0}</strong> is simulated</div>""")]
    [InlineData("""<meta name="generator" content="AikidoGitLabSim: simulated {0}" />""")]
    [InlineData("""<script>gon.revision="{0}";gon.version="{0}";gon.api_version="v4";</script>""")]
    [InlineData("""<details data-testid="other-results"><summary>Other</summary><ul><li>GitLab {0}</li></ul></details><p>End</p>""")]
    public void What_names_the_edition_and_is_not_looked_at_does_not_count(string body) =>
        Of(body.Replace("{0}", "17.9")).ShouldBe(Of(body.Replace("{0}", "17.10")));

    [Theory]
    [InlineData("<button>Add new token</button>", "<button>Add token</button>")]
    [InlineData("""<script>gon.api_version="v4";</script>""", """<script>gon.api_version="v5";</script>""")]
    [InlineData("""<h2>The token is accepted</h2><details data-testid="other-results"></details>""",
        """<h2>The token is rejected</h2><details data-testid="other-results"></details>""")]
    [InlineData("""<details data-testid="other-results"></details><p>one</p>""",
        """<details data-testid="other-results"></details><p>two</p>""")]
    public void What_a_reader_sees_counts(string one, string other) => Of(one).ShouldNotBe(Of(other));

    private static string Of(string body, params (string Name, string Value)[] headers) =>
        AnswerText.Of(200, headers.Select(header => KeyValuePair.Create(header.Name, header.Value)), Encoding.UTF8.GetBytes(body));
}
