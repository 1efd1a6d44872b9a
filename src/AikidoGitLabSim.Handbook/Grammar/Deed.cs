using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>An instruction: its verb, what follows it, and what the text before it has named.</summary>
internal sealed record Deed
{
    private static readonly string[] Inside = ["in", "into", "inside", "under", "underneath", "below", "beneath", "at", "on", "from",
        "within", "onto", "next to", "beside", "through", "via"];

    public required PageBlock Block { get; init; }

    public required Clause Clause { get; init; }

    public required Verb Verb { get; init; }

    public required IReadOnlyList<Phrase> Phrases { get; init; }

    public required Memory Memory { get; init; }

    /// <summary>The rows of the list or table that the clause introduces.</summary>
    public IReadOnlyList<PageBlock> Below { get; init; } = [];

    /// <summary>The object of the verb.</summary>
    public Phrase? Object => Phrases.FirstOrDefault(phrase => phrase.Preposition.Length == 0);

    /// <summary>The labels before the verb: "In **Token name**, …".</summary>
    public IReadOnlyList<Token> PlaceLabels => [.. Clause.Places.SelectMany(place => place.Tokens).Where(token => token.IsLabel)];

    /// <summary>All tokens of the clause behind the verb.</summary>
    public IEnumerable<Token> Tokens => Phrases.SelectMany(phrase => phrase.Tokens);

    public IEnumerable<Token> AllTokens => Clause.Places.SelectMany(place => place.Tokens).Concat(Tokens);

    public Phrase? With(params string[] prepositions) => Phrases.FirstOrDefault(phrase => prepositions.Contains(phrase.Preposition));

    /// <summary>The phrase that says where the deed is done and names a label or a field.</summary>
    public Phrase? Place => Phrases.FirstOrDefault(phrase => Inside.Contains(phrase.Preposition) && phrase.Labels.Any())
        ?? Phrases.FirstOrDefault(phrase => Inside.Contains(phrase.Preposition) && phrase.First is { } noun
            && (noun.Has("field") || noun.Has("fieldname")));

    /// <summary>Whether any word of the clause, in its labels too, belongs to a class.</summary>
    public bool Names(string @class) => AllTokens.Any(token => IsOf(@class, token));

    public static bool IsOf(string @class, Token token) => token.IsLabel
        ? token.Text.ToLowerInvariant().Split(' ').Any(word => Words.Is(@class, word)) || Words.Is(@class, token.Text.ToLowerInvariant())
        : token.IsWord && Words.Is(@class, token.Word);

    public Part PartOf(IReadOnlyList<Token> tokens) => Parts.Of(Block, tokens);

    public Part PartOf(Noun noun) => Parts.Of(Block, noun.Name);

    public Part PartOf(Token token) => Parts.Of(Block, [token]);

    /// <summary>A word that the grammar supplies, where the text does not name the thing; its position has no length.</summary>
    public Part Implied(string word) => new(word, Block.PositionOf(Clause.Tokens[0].Start, Clause.Tokens[0].Start));
}
