namespace AikidoGitLabSim.Features.Acceptance;

/// <summary>What the steps of a scenario share, by injection.</summary>
public sealed class Notebook
{
    public IList<string> Notes { get; } = [];

    public void Note(string text) => Notes.Add(text);
}
