using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Replaying;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Cli.Twin.Reporting;

/// <summary>Writes a report.</summary>
internal static class TwinWriter
{
    private const int MostShown = 20;

    /// <summary>For people: the differences, what was not compared, and the scenarios.</summary>
    public static string Text(TwinReport report)
    {
        var text = new StringBuilder();
        text.Append(null, $"Against  {report.Against}\n");
        foreach (var instance in report.Instances)
            text.Append(null, $"Edition  {instance.Edition}   {Counts(instance)}\n");
        text.Append('\n');
        foreach (var (number, (_, result)) in report.Different.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{number + 1}. {Request(result)}: the simulator answers otherwise\n");
            foreach (var difference in result.Differences)
                text.Append(null, $"   {difference}\n");
        }

        text.Append(report.Differences == 0 ? "No difference.\n" : "\n");
        AppendNotCompared(text, report);
        AppendScenarios(text, report);
        return text.ToString();
    }

    /// <summary>For programs.</summary>
    public static string Json(TwinReport report) => JsonText.Indented(new JsonObject
    {
        ["against"] = report.Against,
        ["instances"] = JsonText.List(report.Instances.Select(instance => new JsonObject
        {
            ["name"] = instance.Name,
            ["edition"] = instance.Edition,
            ["equal"] = instance.Count(Verdict.Proven),
            ["different"] = instance.Count(Verdict.NotProven),
            ["notCompared"] = instance.Count(Verdict.Unknown),
        })),
        ["differences"] = JsonText.List(report.Different.Index().Select(row => new JsonObject
        {
            ["request"] = Request(row.Item.Result),
            ["instance"] = row.Item.Instance.Name,
            ["differs"] = JsonText.List(row.Item.Result.Differences.Select(difference => difference.Text)),
            ["scenario"] = ScenarioText.Of(row.Item.Instance, row.Item.Result),
            ["fact"] = FactRow.Of(row.Index + 1, row.Item.Instance, row.Item.Result),
        })),
        ["notCompared"] = JsonText.List(report.Instances.SelectMany(instance => instance.Results)
            .Where(result => result.Reason is not null)
            .Select(result => new JsonObject { ["request"] = Request(result), ["reason"] = result.Reason })),
        ["notComparedOfAnswers"] = JsonText.List(report.Instances.SelectMany(instance => instance.Skipped).Distinct()),
    }) + "\n";

    private static string Counts(ReplayReport instance) => string.Create(CultureInfo.InvariantCulture,
        $"{instance.Results.Count} requests: {instance.Count(Verdict.Proven)} equal, {instance.Count(Verdict.NotProven)} different, "
            + $"{instance.Count(Verdict.Unknown)} not compared");

    private static string Request(ExchangeResult result) => $"{result.Exchange.Method} {result.Exchange.PathAndQuery}{result.Sent switch
    {
        { Token: null } => ", without a token",
        { Token: SentRequest.UnknownToken } => ", with an unknown token",
        _ => "",
    }}";

    private static void AppendNotCompared(StringBuilder text, TwinReport report)
    {
        var requests = report.Instances.SelectMany(instance => instance.Results).Where(result => result.Reason is not null)
            .GroupBy(result => result.Reason).Select(group =>
                string.Create(CultureInfo.InvariantCulture, $"{group.Count()} requests: {group.Key} ({Request(group.First())}{(
                    group.Count() > 1 ? ", …" : "")})"));
        var parts = report.Instances.SelectMany(instance => instance.Skipped).Distinct().ToList();
        var lines = requests.Concat(parts.Take(MostShown)).ToList();
        if (lines.Count == 0)
            return;
        text.Append("\nNot compared\n");
        foreach (var line in lines)
            text.Append(null, $"  {line}\n");
        if (parts.Count > MostShown)
            text.Append(CultureInfo.InvariantCulture, $"  … and {parts.Count - MostShown} more; --format json lists all\n");
    }

    private static void AppendScenarios(StringBuilder text, TwinReport report)
    {
        if (report.Differences == 0)
            return;
        text.Append("\nFeature: Where the simulator answers otherwise\n");
        foreach (var (number, (instance, result)) in report.Different.Index())
        {
            text.Append('\n').Append(ScenarioText.Of(instance, result));
            text.Append(null, $"    # {JsonText.Readable(FactRow.Of(number + 1, instance, result))}\n");
        }
    }
}
