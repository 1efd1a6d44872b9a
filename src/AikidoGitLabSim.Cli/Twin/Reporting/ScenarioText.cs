using Answer = AikidoGitLabSim.Cli.Twin.Recorded.Answer;
using System.Globalization;
using System.Text;
using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;

namespace AikidoGitLabSim.Cli.Twin.Reporting;

/// <summary>A difference as a scenario that expects the real answer, in the words of the features of this repository.</summary>
internal static class ScenarioText
{
    private const string Indent = "      ";
    private const string Fence = "\"\"\"";

    /// <summary>The scenario of a request whose answers differ.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="result">The request.</param>
    public static string Of(ReplayReport instance, ExchangeResult result)
    {
        var names = new NeutralNames(instance.Worlds.GetValueOrDefault(result.Exchange.File, "{}"));
        var before = instance.Results.Where(other => other.Exchange.File == result.Exchange.File
            && other.Exchange.Number < result.Exchange.Number && other.Sent is { Method: not "GET" }).ToList();
        var text = new StringBuilder();
        if (instance.Edition.Contains('/', StringComparison.Ordinal))
            text.Append(null, $"  @on:{instance.Edition.Split('+')[0]}\n");
        text.Append(null, $"  Scenario: {result.Exchange.Method} {ShortPath(result, names)}{With(result)}\n");
        text.Append(null, $"    Given this world\n{Indent}{Fence}\n{Indented(names.World)}{Indent}{Fence}\n");
        if (before.Append(result).Any(one => one.Sent?.Token == SentRequest.UnknownToken))
            text.Append("    And an unknown token\n");
        foreach (var earlier in before)
            AppendRequest(text, earlier, names);
        AppendRequest(text, result, names);
        AppendExpectations(text, result);
        return text.ToString();
    }

    private static void AppendRequest(StringBuilder text, ExchangeResult result, NeutralNames names)
    {
        if (result.Sent is not { } sent)
            return;
        text.Append(null, $"    When {sent.Method} {names.Request(sent.Path)} is sent {(sent.Token is { } token
            ? $"with the token \"{names.Token(token)}\"" : "without a token")}\n");
        if (sent.Body is { } body)
            text.Append(null, $"{Indent}{Fence}\n{Indented(body)}{Indent}{Fence}\n");
        if (sent.KeptAs is { } name)
            text.Append(null, $"    And its token is kept as \"{name}\"\n");
    }

    private static void AppendExpectations(StringBuilder text, ExchangeResult result)
    {
        var steps = result.Differences.Select(difference => difference.Expectation).OfType<string>().Distinct().ToList();
        if (!steps.Any(step => step.StartsWith("GitLab says", StringComparison.Ordinal)
            || step.StartsWith("the answer is", StringComparison.Ordinal)))
            steps.Insert(0, Status(result.Exchange.Answer));
        foreach (var (number, step) in steps.Index())
            text.Append(null, $"    {(number == 0 ? "Then" : "And")} {step}\n");
        foreach (var difference in result.Differences.Where(difference => difference.Expectation is null))
            text.Append(null, $"    # no step says this: {difference.Text}\n");
    }

    private static string Status(Answer answer) =>
        RefusalText.Step(answer) ?? string.Create(CultureInfo.InvariantCulture, $"the answer is {answer.Status}");

    private static string ShortPath(ExchangeResult result, NeutralNames names) =>
        names.Request(result.Sent?.Path ?? result.Exchange.PathAndQuery).Split('?')[0];

    private static string With(ExchangeResult result) => result.Sent?.Token switch
    {
        null => ", without a token",
        SentRequest.UnknownToken => ", with an unknown token",
        _ => "",
    };

    private static string Indented(string text) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => $"{Indent}{line}\n"));
}
