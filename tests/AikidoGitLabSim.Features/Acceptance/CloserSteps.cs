namespace AikidoGitLabSim.Features.Acceptance;

[Binding]
[Scope(Tag = "injection", Feature = "Injection, scopes and contexts")]
public sealed class CloserSteps(Notebook notebook, IReqnrollOutputHelper output)
{
    [When("who answers")]
    public void WhenWhoAnswers() => notebook.Note("feature and tag");

    [When("the other class notes {string}")]
    public void WhenTheOtherClassNotes(string text)
    {
        output.WriteLine("noting {0}", text);
        notebook.Note(text);
    }
}
