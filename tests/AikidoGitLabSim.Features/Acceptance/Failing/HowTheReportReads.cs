using System.Text.Json.Nodes;
using AikidoGitLabSim.Support;
using Xunit;

namespace AikidoGitLabSim.Features.Acceptance.Failing;

/// <summary>Reqnroll's report of scenarios that fail.</summary>
[Collection(SharedFailingRun.Name)]
public sealed class HowTheReportReads(FailingRun run)
{
    private List<JsonNode> Messages =>
        [.. run.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    [Fact]
    public void Every_scenario_that_ran_is_in_it()
    {
        // Left out are the file that cannot be read, the two of a feature that does not begin, and the ignored one.
        Messages.Count(message => message["testCaseFinished"] is not null).ShouldBe(run.Count - 4);
        Messages.Count(message => message["testRunFinished"] is not null).ShouldBe(1);
    }

    [Fact]
    public void Each_step_has_its_status() =>
        Messages.Select(message => (string?)message["testStepFinished"]?["testStepResult"]?["status"]).OfType<string>().Distinct().Order()
            .ShouldBe(["AMBIGUOUS", "FAILED", "PASSED", "PENDING", "SKIPPED", "UNDEFINED"]);

    [Fact]
    public void A_picture_is_embedded() =>
        Messages.Select(message => message["attachment"]).OfType<JsonNode>().ShouldContain(
            attachment => (string?)attachment["mediaType"] == "image/png" && ((string?)attachment["body"])!.Length > 20);

    [Fact]
    public void No_token_value_is_in_it()
    {
        foreach (var report in (string[])[run.Messages, run.Html])
        {
            ReportPage.TokensIn(report).ShouldBeEmpty();
            report.ShouldContain("the output has [redacted]");
            report.ShouldContain("the error has [redacted]");
        }
    }
}
