namespace AikidoGitLabSim.Features.Acceptance;

[Binding]
[Scope(Tag = "acceptance")]
public sealed class NotebookSteps(Notebook notebook)
{
    [Given("an empty notebook")]
    public void GivenAnEmptyNotebook() => notebook.Notes.ShouldBeEmpty();

    [Then("the notebook reads {string}")]
    public void ThenTheNotebookReads(string notes) => string.Join(',', notebook.Notes).ShouldBe(notes);

    [Then("^the notebook reads \"(.*)\" in full$")]
    public void ThenTheNotebookReadsInFull(string notes) => string.Join('|', notebook.Notes).ShouldBe(notes);
}
