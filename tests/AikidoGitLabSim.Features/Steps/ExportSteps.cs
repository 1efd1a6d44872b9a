using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>What happened in a scenario becomes a scenario, mappings, or a moment that can be opened.</summary>
[Binding]
public sealed class ExportSteps(GitLabDriver gitLab, Wallet wallet, ITestRunner runner, Transcript transcript)
{
    private string _export = "";
    private JsonArray _reopened = [];

    [When("the requests are exported as {word}")]
    public async Task WhenExported(string format)
    {
        var answer = await gitLab.ControlWorldAsync(HttpMethod.Get, $"decisions?format={format}", null);
        answer.IsYes.ShouldBeTrue(answer.Text);
        _export = answer.Text;
    }

    [When("a world without users answers with the exported mappings")]
    public async Task WhenMappingsAnswer()
    {
        var opened = await gitLab.OpenOtherAsync("users: []");
        gitLab.TurnTo(opened.Json!["gitLabUrl"]!.ToString());
        var added = await gitLab.AdminAsync(HttpMethod.Post, "mappings/import", _export);
        added.IsYes.ShouldBeTrue(added.Text);
    }

    [Then("the exported scenario passes")]
    public async Task ThenItPasses()
    {
        var scenario = ExportedScenario.Parse(_export);
        gitLab.StartOver();
        var keyword = "";
        foreach (var (word, words, document) in scenario.Steps)
        {
            keyword = word == "And " ? keyword : word;
            transcript.Write($"{word}{words}");
            await RunAsync(keyword, words, document);
        }
    }

    [Then("the export has the step(s)")]
    public void ThenItHasTheSteps(DataTable table)
    {
        var steps = ExportedScenario.Parse(_export).Steps.Select(step => $"{step.Keyword}{step.Words}");
        steps.ShouldBe(table.Rows.Select(row => row["step"]));
    }

    [Then("the export contains {string}")]
    public void ThenItContains(string text) => _export.Contains(text, StringComparison.Ordinal).ShouldBeTrue(transcript.Clean(_export));

    [Then("the export does not contain the token")]
    public void ThenItHasNoToken()
    {
        foreach (var secret in wallet.Secrets)
            _export.Contains(secret, StringComparison.Ordinal).ShouldBeFalse();
    }

    [When("the moment is saved")]
    public async Task WhenTheMomentIsSaved() => _export = await gitLab.MomentAsync();

    [When("the moment is opened")]
    public async Task WhenTheMomentIsOpened() => _reopened = await gitLab.OpenMomentAsync(_export);

    [Then("the opened world has these requests, newest first")]
    public void ThenItHasTheRequests(DataTable table) => _reopened
        .Select(row => $"{row!["method"]} {row["path"]} {row["status"]} {row["refusedBy"]?.ToString() ?? "allowed"} {row["token"]}")
        .ShouldBe(table.Rows.Select(row => $"{row["request"]} {row["status"]} {row["verdict"]} {row["token"]}"));

    private Task RunAsync(string keyword, string words, string? document) => keyword switch
    {
        "Given " => runner.GivenAsync(words, document, null, keyword),
        "When " => runner.WhenAsync(words, document, null, keyword),
        _ => runner.ThenAsync(words, document, null, keyword),
    };
}
