namespace AikidoGitLabSim.Features.Steps;

/// <summary>What the simulator can do with worlds that no GitLab can.</summary>
[Binding]
public sealed class ControlSteps(GitLabDriver gitLab, WorldFile file)
{
    private readonly Dictionary<string, string> _urls = new(StringComparer.Ordinal);

    private Answer? _opened;

    [When("the world is copied as {string}")]
    public async Task WhenCopied(string name)
    {
        _urls["the first"] = await gitLab.UrlAsync();
        _urls[name] = await gitLab.ForkAsync();
    }

    [When("we switch to {string}")]
    public void WhenWeTurnTo(string name) => gitLab.TurnTo(_urls[name]);

    [When("the world is reset")]
    public Task WhenSetBack() => gitLab.ResetAsync();

    [When("a world file is loaded")]
    public async Task WhenLoaded(string worldFile) => _opened = await gitLab.OpenOtherAsync(worldFile);

    [When("the world is loaded")]
    public async Task WhenTheWorldIsLoaded() => _opened = await gitLab.OpenOtherAsync(file.ToString());

    [Then("it is refused for these problems, and nothing is loaded")]
    public void ThenItIsRefused(DataTable table)
    {
        var opened = _opened.ShouldNotBeNull();
        ((int)opened.Status).ShouldBe(400, opened.Text);
        var problems = opened.Json!["problems"]!.AsArray().Select(problem => $"{problem!["line"]}: {problem["message"]}");
        problems.ShouldBe(table.Rows.Select(row => $"{row["line"]}: {row["message"]}"));
    }

    [Then("it is refused because {string}")]
    public void ThenItIsRefusedBecause(string message)
    {
        var opened = _opened.ShouldNotBeNull();
        ((int)opened.Status).ShouldBe(400, opened.Text);
        Lists.Text(opened.Json!["problems"], "message").ShouldBe(message);
    }
}
