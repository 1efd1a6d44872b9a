using System.Text.Json.Nodes;
using AikidoGitLabSim.ReqnrollXunit;
using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.ReqnrollXunit;

/// <summary>The report of a run of all features: <c>artifacts/features.html</c> and <c>artifacts/features.ndjson</c>.</summary>
public sealed class LivingReport
{
    private static readonly string[] Folders = ["features", "tests/AikidoGitLabSim.Features"];

    [ReportFact]
    public void Every_scenario_has_run()
    {
        var expected = from file in FeatureFiles()
                       from scenario in file.Scenarios
                       where !scenario.IsIgnored
                       select file.Path;

        Finished().Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [ReportFact]
    public void The_run_has_ended() => Messages().Count(message => message["testRunFinished"] is not null).ShouldBe(1);

    [ReportFact]
    public void The_page_has_the_same_scenarios_and_ends()
    {
        var page = File.ReadAllText(ReportFactAttribute.Html);

        page.ShouldEndWith("</html>" + (page.EndsWith('\n') ? "\n" : ""));
        page.Split("\"testCaseFinished\":").Length.ShouldBe(Finished().Count + 1);
    }

    [ReportFact]
    public void No_token_value_is_in_it()
    {
        foreach (var file in (string[])[ReportFactAttribute.Html, ReportFactAttribute.Messages])
            ReportPage.TokensIn(File.ReadAllText(file)).ShouldBeEmpty(file);
    }

    private static IEnumerable<FeatureFile> FeatureFiles() =>
        from folder in Folders
        from path in Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.feature", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
        where !relative.Contains("/bin/", StringComparison.Ordinal) && !relative.Contains("/obj/", StringComparison.Ordinal)
        select FeatureFile.Parse(File.ReadAllText(path), relative);

    /// <summary>The feature file of each scenario that has finished.</summary>
    private static List<string> Finished()
    {
        var messages = Messages();
        var files = Of("pickle").ToDictionary(pickle => Id(pickle, "id"), pickle => Id(pickle, "uri"), StringComparer.Ordinal);
        var cases = Of("testCase").ToDictionary(test => Id(test, "id"), test => files[Id(test, "pickleId")], StringComparer.Ordinal);
        var started = Of("testCaseStarted")
            .ToDictionary(test => Id(test, "id"), test => cases[Id(test, "testCaseId")], StringComparer.Ordinal);
        return [.. Of("testCaseFinished").Select(test => started[Id(test, "testCaseStartedId")])];

        IEnumerable<JsonNode> Of(string kind) => messages.Select(message => message[kind]).OfType<JsonNode>();
    }

    private static string Id(JsonNode node, string name) =>
        (string?)node[name] ?? throw new InvalidOperationException($"A message has no {name}: {node}");

    private static List<JsonNode> Messages() =>
        [.. File.ReadLines(ReportFactAttribute.Messages).Select(line => JsonNode.Parse(line)).OfType<JsonNode>()];
}
