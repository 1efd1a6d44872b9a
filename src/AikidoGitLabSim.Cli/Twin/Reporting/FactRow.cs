using System.Globalization;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using AikidoGitLabSim.Server.Exchange;
using Answer = AikidoGitLabSim.Cli.Twin.Recorded.Answer;

namespace AikidoGitLabSim.Cli.Twin.Reporting;

/// <summary>A difference as a row of a facts table: what was asked, and what the real GitLab answered.</summary>
internal static class FactRow
{
    /// <summary>The row.</summary>
    /// <param name="number">Its number in the report, from 1.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="result">The request.</param>
    public static JsonObject Of(int number, ReplayReport instance, ExchangeResult result)
    {
        var names = new NeutralNames(instance.Worlds.GetValueOrDefault(result.Exchange.File, "{}"));
        var release = instance.Edition.Split('/') is [_, _, var last] ? last.Split('+')[0] : "of the world file";
        return new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"twin-{number}"),
            ["area"] = "twin",
            ["since"] = release,
            ["until"] = null,
            ["given"] = $"the world of the scenario, {instance.Edition}",
            ["request"] = new JsonObject
            {
                ["method"] = result.Exchange.Method,
                ["path"] = names.Request(result.Sent?.Path ?? result.Exchange.PathAndQuery),
                ["token"] = result.Sent?.Token switch
                {
                    null => "none",
                    SentRequest.UnknownToken => "unknown",
                    var token => names.Token(token),
                },
            },
            ["expect"] = new JsonObject
            {
                ["status"] = result.Exchange.Answer.Status,
                ["also"] = JsonText.List(result.Differences.Select(difference => difference.Expectation).OfType<string>()),
            },
            ["source"] = Source(result.Exchange.Answer, release),
            ["certainty"] = "recorded",
        };
    }

    private static string Source(Answer answer, string release) =>
        DateTimeOffset.TryParse(answer.Headers.GetValueOrDefault("Date"), CultureInfo.InvariantCulture, out var date)
            ? string.Create(CultureInfo.InvariantCulture, $"GitLab {release}, answered on {date:yyyy-MM-dd}")
            : $"GitLab {release}";
}
