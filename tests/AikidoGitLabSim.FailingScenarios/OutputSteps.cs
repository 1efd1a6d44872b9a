namespace AikidoGitLabSim.FailingScenarios;

[Binding]
public sealed class OutputSteps(IReqnrollOutputHelper output)
{
    [Given("a step that takes {int} milliseconds")]
    public Task TakesAsync(int milliseconds) => Task.Delay(milliseconds);

    [When("a step that says {string}")]
    public void Says(string text) => output.WriteLine($"said: {text}");

    [Then("a step with a table and a text is {string}")]
    public void Table(string how, DataTable table) => table.RowCount.ShouldBe(how.Length / 5);

    [Then("a step with a text")]
    public void Text(string text) => text.ShouldContain("lines");
}
