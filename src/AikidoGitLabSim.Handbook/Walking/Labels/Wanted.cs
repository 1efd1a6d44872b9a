namespace AikidoGitLabSim.Handbook.Walking.Labels;

/// <summary>A label as the page writes it.</summary>
/// <param name="Text">The label, or the page's description of the element.</param>
internal sealed record Wanted(string Text)
{
    /// <summary>Whether the page describes the element, such as "a name for the token", and does not name its label.</summary>
    public bool IsDescription => Text.Length > 0 && (char.IsLower(Text[0]) || char.IsDigit(Text[0]));

    /// <summary>The words that carry the meaning of the label.</summary>
    public IReadOnlySet<string> Meaning { get; } = Words.Of(Text);

    /// <summary>Whether it names a button that opens or sends the form of a new token.</summary>
    public bool MakesToken =>
        Meaning.Contains("token") && (Meaning.Contains("make") || Text.Contains("new", StringComparison.OrdinalIgnoreCase));
}
