namespace AikidoGitLabSim.Features.Acceptance;

[Binding]
[Scope(Tag = "outlines")]
public sealed class OutlinesSteps(Notebook notebook, ScenarioContext scenario)
{
    [Given("the background")]
    public void GivenTheBackground() => notebook.Note("background");

    [Given("the rule's background")]
    public void GivenTheRulesBackground() => notebook.Note("rule");

    [When("I use {string} in a step")]
    public void WhenIUseInAStep(string value) => notebook.Note(value);

    [When("in a table")]
    public void WhenInATable(DataTable table) => notebook.Note($"{table.Header.Single()}={table.Rows[0][0]}");

    [When("in a doc string")]
    public void WhenInADocString(string text) => notebook.Note(text.Replace('<', '[').Replace('>', ']'));

    [Then("the rule is {string}")]
    public void ThenTheRuleIs(string title) => scenario.RuleInfo.ShouldNotBeNull().Title.ShouldBe(title);

    [Then("the tags are {string}")]
    public void ThenTheTagsAre(string tags) => scenario.ScenarioInfo.CombinedTags.ShouldBe(tags.Split(','), ignoreOrder: true);
}
