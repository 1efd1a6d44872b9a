namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>A part of the page between two dialect tags.</summary>
/// <param name="Kind"><c>tab</c>, or the kind of hint.</param>
/// <param name="Title">The title of the tab.</param>
/// <param name="From">The source offset where it begins.</param>
/// <param name="To">The source offset behind its end.</param>
internal sealed record Region(string Kind, string? Title, int From, int To)
{
    public const string Tab = "tab";

    public bool Holds(int offset) => From <= offset && offset < To;
}
