namespace AikidoGitLabSim.Features.Acceptance;

/// <summary>Apart from the others: the scopes of a class and the tags of its hooks are alternatives.</summary>
[Binding]
public sealed class TaggedHook(Notebook notebook)
{
    [BeforeScenario("special", "another", Order = 25)]
    public void Tagged() => notebook.Note("tagged");
}
