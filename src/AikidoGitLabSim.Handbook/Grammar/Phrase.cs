namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>The object of a verb, or a preposition with its nouns.</summary>
/// <param name="Preposition">The preposition; empty for the object.</param>
/// <param name="Nouns">The nouns, in their order.</param>
/// <param name="IsPath">Whether the nouns are the segments of a path.</param>
/// <param name="Tokens">All tokens behind the preposition.</param>
internal sealed record Phrase(string Preposition, IReadOnlyList<Noun> Nouns, bool IsPath, Token[] Tokens)
{
    public Noun? First => Nouns.Count > 0 ? Nouns[0] : null;

    public IEnumerable<Token> Labels => Nouns.SelectMany(noun => noun.Labels);
}
