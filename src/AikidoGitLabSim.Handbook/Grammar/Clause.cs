namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>A part of a sentence that can be true, or done, by itself.</summary>
/// <param name="Tokens">The clause without the words that join it to others.</param>
/// <param name="Joint">The words before it, such as "but" or "which"; empty at the start of a sentence.</param>
/// <param name="Adverbials">Conditions, places and purposes that stand before the verb.</param>
internal sealed record Clause(Token[] Tokens, string Joint, IReadOnlyList<Adverbial> Adverbials)
{
    /// <summary>Whether the page says that the deed is optional.</summary>
    public bool Optional { get; init; }

    /// <summary>The first token, adverbials counted, for the position.</summary>
    public Token First => Adverbials.Count > 0 && Adverbials[0].Tokens[0].Start < Tokens[0].Start ? Adverbials[0].Tokens[0] : Tokens[0];

    /// <summary>What stands in parentheses within or behind the clause.</summary>
    public IReadOnlyList<Token[]> Notes { get; init; } = [];

    public string? Condition => Adverbials.FirstOrDefault(adverbial => adverbial.Role == AdverbialRole.Condition)?.Tokens.TextOf();

    /// <summary>The place words before the verb, without their preposition.</summary>
    public IEnumerable<Adverbial> Places => Adverbials.Where(adverbial => adverbial.Role == AdverbialRole.Place);
}
