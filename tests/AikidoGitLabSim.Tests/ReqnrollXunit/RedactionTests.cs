using System.Text.Json.Nodes;
using AikidoGitLabSim.ReqnrollXunit;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.Browser;
using Io.Cucumber.Messages.Types;
using Reqnroll.Formatters.PayloadProcessing;

namespace AikidoGitLabSim.Tests.ReqnrollXunit;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("seen glpat-0123456789abcdefghij in it", "seen [redacted] in it")]
    [InlineData("\"glpat-0123456789abcdefghij\"\nnext", "\"[redacted]\"\nnext")]
    [InlineData("the prefix glpat- alone", "the prefix glpat- alone")]
    public void A_token_value_is_struck_out_and_the_rest_stays(string text, string expected) =>
        Redaction.Clean(Attachment(text)).Attachment.Body.ShouldBe(expected);

    [Fact]
    public void A_message_without_a_token_value_is_passed_on_as_it_is()
    {
        var message = Attachment("iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB");

        Redaction.Clean(message).ShouldBeSameAs(message);
    }

    [Fact]
    public void Reports_and_traces_know_tokens_by_the_same_pattern() =>
        Redaction.GitLabToken.ToString().ShouldBe(Secrets.GitLabToken.ToString());

    [Fact]
    public void A_token_value_in_a_report_is_found_and_not_shown_whole() =>
        ReportPage.TokensIn("\"glyph-orientation-vertical\", \"glpat-0123456789abcdefghij\"").ShouldBe(["glpat-01"]);

    private static Envelope Attachment(string body) =>
        NdjsonSerializer.Deserialize(new JsonObject
        {
            ["attachment"] = new JsonObject { ["body"] = body, ["contentEncoding"] = "IDENTITY", ["mediaType"] = "text/plain" },
        }.ToJsonString());
}
