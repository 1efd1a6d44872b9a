using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary><c>gitlab-sim twin</c> compares the scenario's GitLab with a simulator of its own.</summary>
[Binding]
public sealed class TwinSteps(GitLabDriver gitLab, Wallet wallet, ITestRunner runner, Transcript transcript)
{
    private ProgramRun? _run;

    private ProgramRun Run => _run ?? throw new InvalidOperationException("Nothing was compared yet");

    [When("twin compares it")]
    public async Task WhenCompared()
    {
        var url = await gitLab.UrlAsync();
        _run = await ProgramRun.OfAsync(
            ["twin", "--against", url, "--token-stdin", "--rate", "20", "--format", "json"], wallet.Token.Secret);
        transcript.Write($"{_run.Out}{_run.Error}");
    }

    [Then("twin exits with {int}")]
    public void ThenItExits(int code) => Run.ExitCode.ShouldBe(code, transcript.Clean(Run.Error + Run.Out));

    [Then("twin reports {string}")]
    public void ThenItReports(string text) =>
        (text == "No difference." ? Run.Json["differences"]!.AsArray().Count == 0 : Run.Out.Contains(text, StringComparison.Ordinal))
            .ShouldBeTrue(transcript.Clean(Run.Out));

    [Then("twin says {string}")]
    public void ThenItSays(string text)
    {
        Run.Out.ShouldBeEmpty();
        Run.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().Contains(text, StringComparison.Ordinal)
            .ShouldBeTrue(transcript.Clean(Run.Error));
    }

    [Then("twin does not print the token")]
    public void ThenItDoesNotPrintTheToken() =>
        (Run.Out + Run.Error).Contains(wallet.Token.Secret, StringComparison.Ordinal).ShouldBeFalse();

    [Then("the scenarios of {string} fail, and pass under the fault {word}")]
    public async Task ThenTheyFailAndPass(string request, string fault)
    {
        var scenarios = Run.Json["differences"]!.AsArray()
            .Where(row => row!["request"]!.ToString().StartsWith(request, StringComparison.Ordinal))
            .Select(row => ExportedScenario.Parse(row!["scenario"]!.ToString())).ToList();
        scenarios.ShouldNotBeEmpty();
        foreach (var scenario in scenarios)
        {
            (await ProblemOfAsync(scenario, null)).ShouldNotBeNull();
            (await ProblemOfAsync(scenario, fault)).ShouldBeNull();
        }
    }

    // The expectations are judged here: a step that fails would end this scenario, too.
    private async Task<string?> ProblemOfAsync(ExportedScenario scenario, string? fault)
    {
        gitLab.StartOver();
        var keyword = "";
        foreach (var (word, words, document) in scenario.Steps)
        {
            keyword = word == "And " ? keyword : word;
            if (keyword == "Then ")
            {
                if (ExpectedSteps.ProblemOf(gitLab.Last, words) is { } problem)
                    return problem;
                continue;
            }

            if (keyword == "When " && fault is not null)
                await gitLab.SwitchAsync(HttpMethod.Post, fault);
            await (keyword == "Given " ? runner.GivenAsync(words, document, null, word) : runner.WhenAsync(words, document, null, word));
        }

        return null;
    }
}
