using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads the phrases that stand before a verb and end with a comma or colon, or where the verb begins.</summary>
internal static class Adverbials
{
    private const int MostWordsOfHead = 5;

    private static readonly HashSet<string> Subordinators = ["if", "when", "whenever", "once", "unless", "while", "until", "before",
        "after", "where", "as soon as", "in case", "as long as", "provided", "assuming", "should you", "since", "till",
        "because", "whether", "depending on", "according to", "based on"];

    /// <summary>Whether an adverbial starts at an index.</summary>
    public static bool StartsAt(Token[] tokens, int at, out AdverbialRole role)
    {
        var found = at < tokens.Length && tokens[at].IsWord ? RoleAt(tokens, at) : null;
        role = found ?? AdverbialRole.Place;
        return found is not null;
    }

    private static AdverbialRole? RoleAt(Token[] tokens, int at)
    {
        if (StartsCondition(tokens, at))
            return AdverbialRole.Condition;
        if (tokens[at].Is("to") && tokens.VerbAt(at + 1, VerbForm.Base) is not null)
            return AdverbialRole.Purpose;
        if (tokens[at].Word is "by" or "with" or "via" && tokens.VerbAt(at + 1, VerbForm.Gerund) is not null)
            return AdverbialRole.Means;
        return !tokens.Is("preposition", at) ? null : IsCondition(tokens, at) ? AdverbialRole.Condition : AdverbialRole.Place;
    }

    private static bool StartsCondition(Token[] tokens, int at) => Subordinator(tokens.WordsOf(), at) > 0
        || (at == 0 && tokens[at].Is("should")) || (tokens[at].Is("having") && tokens.VerbAt(at + 1, VerbForm.Participle) is not null);

    /// <summary>The adverbial at an index and the index behind it; null where none stands before a clause.</summary>
    public static (AdverbialRole Role, int End)? ReadAt(Token[] tokens, int at)
    {
        if (!StartsAt(tokens, at, out var role))
            return null;
        var comma = -1;
        for (var index = at + 1; index < tokens.Length; index++)
        {
            if (IsPause(tokens[index]))
            {
                if (comma < 0)
                    comma = index;
                if (StartsMain(tokens, index + 1))
                    return (role, index);
            }
            else if (tokens[index].Word == ";")
            {
                break;
            }
            else if (Ends(tokens, at, index, role))
            {
                return (role, index);
            }
        }

        return AtComma(tokens, at, comma, role);
    }

    // Where no clause follows, the first comma ends the adverbial.
    private static (AdverbialRole Role, int End)? AtComma(Token[] tokens, int at, int comma, AdverbialRole role) =>
        comma > 0 && comma + 1 < tokens.Length ? (RoleOf(tokens[at..comma], role), comma) : null;

    // Where a clause begins without a comma before it.
    private static bool Ends(Token[] tokens, int at, int index, AdverbialRole role) => role == AdverbialRole.Purpose
        ? index > at + 2 && tokens[index].Is("it")
            && (tokens.VerbAt(index + 1, VerbForm.Third) is not null || tokens.Is("aux", index + 1))
        : index > at + 1 && StartsWithoutComma(tokens, at, index);

    private static bool IsPause(Token token) => token is { Kind: LexemeKind.Mark, Word: "," or ":" or "–" };

    /// <summary>"Newer sites: …", "Note: …": words before a colon at the start of a sentence; no role where they say nothing.</summary>
    public static (AdverbialRole? Role, int End)? ReadHead(Token[] tokens)
    {
        var colon = tokens.FindMark(":");
        if (colon > 0 && colon + 1 < tokens.Length && Words.Match("notice", tokens.WordsOf(), 0) == colon)
            return (null, colon);
        if (colon is < 1 or > MostWordsOfHead || colon + 1 == tokens.Length || !IsHead(tokens, colon))
            return null;
        return (SaysNothing(tokens, colon) ? null : AdverbialRole.Condition, colon);
    }

    private static bool SaysNothing(Token[] tokens, int colon) =>
        Words.Match("notice", tokens.WordsOf(), 0) > 0 || tokens[..colon].Any("optional");

    private static bool IsHead(Token[] tokens, int colon) => !tokens.Is("preposition", 0) && !IsSentence(tokens, colon)
        && !tokens[..colon].Any(token => token.Kind == LexemeKind.Arrow) && !ClauseStarts.IsInstruction(tokens[..colon], 0, first: true);

    private static bool IsSentence(Token[] tokens, int colon) =>
        ClauseStarts.FiniteVerb(tokens[..colon], 0) >= 0 && !IsSymptom(tokens, colon);

    // "Nothing arrives: restart the service."
    private static bool IsSymptom(Token[] tokens, int colon) => tokens[0].Word is "nothing" or "no" or "nobody"
        && ClauseStarts.IsInstruction(tokens, colon + 1, first: true);

    private static AdverbialRole RoleOf(Token[] tokens, AdverbialRole role) =>
        role == AdverbialRole.Place && tokens.Any("edition") ? AdverbialRole.Condition : role;

    private static bool StartsMain(Token[] tokens, int at)
    {
        var next = at + ClauseStarts.Skip(tokens, at);
        return ClauseStarts.IsInstruction(tokens, next, first: true) || ClauseStarts.IsAssertion(tokens, next);
    }

    private static bool StartsWithoutComma(Token[] tokens, int at, int index)
    {
        if (IsWithinAdverbial(tokens, at, index))
            return false;
        if (tokens[index].Is("please"))
            return ClauseStarts.IsInstruction(tokens, index, first: true);
        if (tokens[index].Word is "you" or "it")
            return ClauseStarts.IsAssertion(tokens, index);
        return StartsWithVerb(tokens, index) || StartsWithSubject(tokens, index);
    }

    private static bool StartsWithVerb(Token[] tokens, int index) =>
        tokens.VerbAt(index, VerbForm.Base) is { Meaning: not ("grow" or "add" or "name" or "set") } verb
        && ClauseStarts.IsInstruction(tokens, index, first: false) && index + verb.Length < tokens.Length;

    private static bool StartsWithSubject(Token[] tokens, int index) => tokens.Is("determiner", index)
        && tokens[index].Word is "the" or "an" or "a" or "you"
        && ClauseStarts.IsAssertion(tokens, index) && !tokens[index - 1].IsLabel;

    private static bool IsWithinAdverbial(Token[] tokens, int at, int index) => tokens.Is("preposition", index - 1)
        || IsDeterminer(tokens, at, index - 1)
        || (Subordinator(tokens.WordsOf(), at) > 0 && !IsTime(tokens, at, index))
        || tokens[Math.Min(at + 2, index)..index].Any(token => token.Word is "you" or "we" or "they" or "that" or "which")
        || tokens.Is("aux", index - 1);

    // "That" and "one" are also whole nouns: "after that …", "if you have one …".
    private static bool IsDeterminer(Token[] tokens, int at, int index) => tokens.Is("determiner", index)
        && !(tokens[index].Word is "that" or "this" && index == at + 1)
        && !(tokens[index].Is("one") && index > at + 2);

    // "After the next run delete the key"
    private static bool IsTime(Token[] tokens, int at, int index) => tokens[at].Word is "after" or "before"
        && index > at + 2 && index + 1 < tokens.Length
        && tokens.Is("article", at + 1) && !tokens[at..index].Any(token => token.Kind == LexemeKind.Mark)
        && ClauseStarts.FiniteVerb(tokens[..index], at + 1) < 0 && (tokens.Is("article", index + 1) || tokens[index + 1].IsLabel);

    private static int Subordinator(string[] words, int at)
    {
        for (var length = 3; length > 0; length--)
        {
            if (at + length <= words.Length && Subordinators.Contains(string.Join(' ', words.Skip(at).Take(length))))
                return length;
        }

        return 0;
    }

    private static bool IsCondition(Token[] tokens, int at) =>
        (tokens[at].Is("without") && !tokens[at..].Any("control"))
        || (tokens[at].Word is "for" or "on" or "with" or "without" or "from" or "up" or "since" or "in" && IsEditionOrKind(tokens, at));

    // "On GitLab.com", "For a group access token": what the rest is bound to.
    private static bool IsEditionOrKind(Token[] tokens, int at)
    {
        var end = Array.FindIndex(tokens, at, token => token.Kind == LexemeKind.Mark || token.Word is "you" or "we" or "please");
        var phrase = tokens[(at + 1)..(end < 0 ? tokens.Length : end)];
        return !NamesField(tokens[at], phrase) && (tokens[at].Word is "for" || phrase.Take(6).ToArray().Any("edition")
            || (phrase.Any("tokenkind") && phrase.Any("token")));
    }

    // "As a name", "for **URL**"
    private static bool NamesField(Token preposition, Token[] phrase)
    {
        if (phrase.Length > 3 || preposition.Word is not ("for" or "as"))
            return false;
        return (phrase.Any("fieldname") && !phrase.Any("token"))
            || (preposition.Is("for") && phrase.Count(token => token.IsLabel) == 1 && !phrase.Any(IsOf));
    }

    private static bool IsOf(Token token) => Deed.IsOf("edition", token) || Deed.IsOf("tokenkind", token);
}
