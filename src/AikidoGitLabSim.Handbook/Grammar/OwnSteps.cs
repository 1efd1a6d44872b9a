using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Recognises the signs and words in a sentence behind which a step or claim of its own begins.</summary>
internal static class OwnSteps
{
    /// <summary>Whether a statement of its own begins behind the sign or word at an index.</summary>
    public static bool Begins(Token[] tokens, int start, int index, bool imperative) =>
        IsParallel(tokens, start, index, imperative) || IsRelative(tokens, index) || IsMeans(tokens, index)
        || IsPathStep(tokens, start, index, imperative) || IsAlternative(tokens, index, imperative) || IsDuty(tokens, start, index)
        || Relatives.LengthAt(tokens, index) > 0 || IsAfterPath(tokens, start, index) || GerundSteps.Begins(tokens, start, index)
        || Absolutes.Begins(tokens, index) || IsNeither(tokens, start, index)
        || IsRoleAfterPath(tokens, start, index);

    // "**A** > **B**, role **Guest**"
    private static bool IsRoleAfterPath(Token[] tokens, int start, int index) => tokens[index].Word is "," or "with"
        && index + 2 < tokens.Length && tokens.Is("role", index + 1) && tokens[index + 2].IsLabel
        && tokens[start..index].Any(token => token.Kind == LexemeKind.Arrow);

    // "neither open **A** nor press **B**"
    private static bool IsNeither(Token[] tokens, int start, int index) => tokens[index].Is("nor")
        && (tokens[start].Word is "neither" or "not" || ClauseStarts.Negation(tokens, start) > 0)
        && ClauseStarts.Negation(tokens, index) > 0;

    // "or, for a personal token, **B**".
    private static bool IsAlternative(Token[] tokens, int index, bool imperative)
    {
        if (!imperative)
            return false;
        return tokens[index].Word switch
        {
            "," => index + 2 < tokens.Length && tokens[index + 1].Is("otherwise") && tokens[index + 2].IsLabel,
            "or" => IsConditional(tokens, index + 1 + ClauseStarts.Skip(tokens, index + 1)),
            _ => false,
        };
    }

    private static bool IsConditional(Token[] tokens, int at) => Adverbials.StartsAt(tokens, at, out var role)
        && role == AdverbialRole.Condition && tokens.FindMark(",", at) is var comma and > 0
        && comma + 1 < tokens.Length && tokens[comma + 1].IsLabel;

    // "must run A and has to be B": the second duty has the same subject.
    private static bool IsDuty(Token[] tokens, int start, int index) => tokens[index].Word is "and" or "but" && index + 1 < tokens.Length
        && ClauseStarts.FiniteVerb(tokens[..index], start) is var finite and >= 0
        && (IsSecondDuty(tokens, index + 1) || IsContrast(tokens, index))
        && !IsBound(tokens[start..index]) && !tokens[finite..index].Any(token => token.Word is "which" or "who" or "what");

    // "… but expires after a year"
    private static bool IsContrast(Token[] tokens, int index) => tokens[index].Is("but")
        && (tokens.Is("aux", index + 1) || tokens.VerbAt(index + 1, VerbForm.Third) is not null);

    // Other predicates that share a subject are one statement: "runs every hour and cannot be stopped".
    private static bool IsSecondDuty(Token[] tokens, int at) => tokens[at].Word is "must" or "requires" or "needs" or "will"
        || (tokens[at].Is("has") && at + 1 < tokens.Length && tokens[at + 1].Is("to"))
        || (tokens[at].Is("can") && at + 2 < tokens.Length && tokens[at + 1].Is("be")
            && tokens.VerbAt(at + 2, VerbForm.Participle) is { Meaning: "copy" or "click" or "choose" or "tick" or "paste" or "enter" });

    // A clause that another one binds: a comma or "and" in it does not end it.
    private static bool IsBound(Token[] tokens) => tokens.Index().Any(pair => pair.Item.Word is "if" or "when" or "unless" or "until"
        or "whenever" || (pair.Item.Is("once") && pair.Index + 1 < tokens.Length)
        || pair.Item.Word is "that" or "where" or "because" or "since" or "while" or "before" or "after");

    // "Click **A**, the token appears"
    private static bool IsTold(Token[] tokens, int index) => IsNamedDoing(tokens, index + 1) || IsPronounDoing(tokens, index + 1)
        || (tokens.Is("article", index + 1)
        && ClauseStarts.FiniteVerb(tokens, index + 1) is var told && told > index + 2 && told <= index + 4
        && !tokens[index..told].Any(token => token.Word is "and" or "or"));

    private static bool IsPronounDoing(Token[] tokens, int at) => tokens[at].Word is "it" or "you" or "they"
        && tokens[at + 1].Word is "is" or "are" or "will" or "cannot" or "can't" or "can";

    // "…, GitLab makes one up"
    private static bool IsNamedDoing(Token[] tokens, int at) => tokens[at].IsCapital && tokens[at + 1].IsWord
        && !tokens.Is("preposition", at + 1) && ClauseStarts.FiniteVerb(tokens, at) == at + 1;

    // "**A** may be empty, **B** is the token": two sentences that only a comma joins.
    private static bool IsParallel(Token[] tokens, int start, int index, bool imperative)
    {
        if (!tokens[index].Is(",") || index + 2 >= tokens.Length || IsBound(tokens[start..index]))
            return false;
        if (imperative)
            return IsTold(tokens, index);
        var finite = ClauseStarts.FiniteVerb(tokens, index + 1);
        return finite - index is 2 or 3 && ClauseStarts.FiniteVerb(tokens[..index], start) >= 0
            && (IsNamedDoing(tokens, index + 1) || StartsParallel(tokens[index + 1]));
    }

    private static bool StartsParallel(Token token) => token.IsLabel
        || token.Word is "it" or "they" or "all" or "everything" or "others" or "nothing";

    // "a form, in which the name is filled in"
    private static bool IsRelative(Token[] tokens, int index) => tokens[index].Is(",") && index + 3 < tokens.Length
        && Words.Is("preposition", tokens[index + 1].Word) && tokens[index + 2].Is("which");

    /// <summary>"or by clicking **A**".</summary>
    public static bool IsMeans(Token[] tokens, int index) => tokens[index].Is("or") && index + 2 < tokens.Length
        && tokens[index + 1].Is("by")
        && tokens.VerbAt(index + 2, VerbForm.Gerund) is { Meaning: "click" or "choose" or "open" or "navigate" };

    // "A > B, then **C**", "Click **A**, then **B** > **C**": the last is a step of its own.
    private static bool IsPathStep(Token[] tokens, int start, int index, bool imperative)
    {
        var at = index + 1 + ClauseStarts.Skip(tokens, index + 1);
        if (at >= tokens.Length || !tokens[at].IsLabel || !tokens[index..at].Any(token => token.Is("then")))
            return false;
        var path = tokens[start..index].Any(token => token.Kind == LexemeKind.Arrow);
        return imperative ? !path && tokens[index].Is(",") && (IsPathAfterClick(tokens, start, at)
            || IsPathAfterPlace(tokens, start, index, at))
            : path || (start > 0 && tokens[start - 1].Is("then"));
    }

    // "Open the project, then **A** > **B**"
    private static bool IsPathAfterPlace(Token[] tokens, int start, int index, int at) => at + 1 < tokens.Length
        && tokens[at + 1].Kind == LexemeKind.Arrow && !tokens[start..index].Any(token => token.IsLabel)
        && tokens.VerbAt(start, VerbForm.Base) is { Meaning: "open" or "navigate" };

    private static bool IsPathAfterClick(Token[] tokens, int start, int at) => at + 1 < tokens.Length
        && tokens[at + 1].Kind == LexemeKind.Arrow && tokens.VerbAt(start, VerbForm.Base) is { Meaning: "click" };

    // "A > B and flip the switch": a path ends before what is no label.
    private static bool IsAfterPath(Token[] tokens, int start, int index) => tokens[index].Is("and")
        && tokens[start..index].Any(token => token.Kind == LexemeKind.Arrow)
        && !tokens[index..].Any(token => token.Kind == LexemeKind.Arrow)
        && index + 2 < tokens.Length && tokens[index + 1] is { IsWord: true, IsCapital: false } && tokens.Is("determiner", index + 2);
}
