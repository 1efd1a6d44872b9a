using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Recognises where a clause can start.</summary>
internal static class ClauseStarts
{
    private static readonly string[] ObjectClasses = ["determiner", "preposition", "scopes", "token", "role", "control"];

    private const int LongestSubject = 14;
    private const int LongestInsertion = 6;

    private static readonly HashSet<string> AfterVerb =
        ["it", "them", "this", "that", "everything", "nothing", "all", "only", "no", "down", "up", "back", "out", "here", "there", "now",
            "again", "somewhere", "yours", "as", "about", "us", "what"];

    private static readonly HashSet<string> Counts = ["two", "three", "four", "five", "six", "ten", "several", "many", "most", "up",
        "every",
        "no"];

    private static readonly HashSet<string> Pronouns = ["you", "we", "it", "they", "i", "this", "that", "these", "those", "there", "he",
        "she", "nobody", "everyone", "everybody", "both", "which", "who", "all", "two", "three", "four", "others", "many", "people",
        "some", "whatever", "whichever", "anything", "everything", "what"];

    private static readonly HashSet<string> Binding = ["of", "in", "with", "for", "from", "without", "bigger", "larger", "smaller", "older",
        "newer", "longer", "shorter", "under", "on", "below", "above", "outside", "created", "made"];

    /// <summary>Whether an instruction starts at an index: a verb in its base form that is no noun there, or "do not" and a verb.</summary>
    public static bool IsInstruction(Token[] tokens, int at, bool first)
    {
        at += Skip(tokens, at);
        if (at >= tokens.Length)
            return false;
        if (Urging.LengthAt(tokens, at) > 0 || PhrasalVerbs.IsAt(tokens, at))
            return true;
        if (Negation(tokens, at) is var negation and > 0)
            return tokens.VerbAt(at + negation, VerbForm.Base) is not null;
        if (tokens.VerbAt(at, VerbForm.Base) is not { } verb || verb.Meaning == "grow" || tokens[at].Style == Pages.TextStyle.Code)
            return false;
        return IsCommand(tokens, at, verb, first);
    }

    private static bool IsCommand(Token[] tokens, int at, Verb verb, bool first)
    {
        var next = at + verb.Length;
        if (next < tokens.Length && ByNext(tokens, next, verb) is { } known)
            return known;
        if (next >= tokens.Length)
            return first || StandsAlone(verb);
        return first ? StartsSentence(tokens, at, next, verb) : IsObject(tokens, next) || NeedsNoObject(verb);
    }

    private static bool StartsSentence(Token[] tokens, int at, int next, Verb verb) =>
        !IsCompound(tokens, next) && !NamesThings(tokens, next, verb)
        && (IsQuestion(tokens, next, verb) || IsObject(tokens, next) || !IsSubject(tokens, at, next) || NeedsNoObject(verb));

    private static bool NeedsNoObject(Verb verb) =>
        verb.Meaning is "submit" or "paste" or "copy" || verb.Base is "make_sure" or "ensure" or "be_sure";

    /// <summary>Whether a verb stands at an index that is no noun: "…, wait for green".</summary>
    public static bool IsPlainVerb(Token[] tokens, int at) => at + 1 < tokens.Length
        && tokens.VerbAt(at, VerbForm.Base) is { } verb && Words.Is("plainverb", verb.Base.Split('_')[0]);

    // "Choose whether X"
    private static bool IsQuestion(Token[] tokens, int next, Verb verb) =>
        verb.Meaning is "choose" or "set" && tokens.Is("askword", next);

    private static bool StandsAlone(Verb verb) => verb.Base is "commit" or "restart"
        || verb.Meaning is "submit" or "confirm" or "paste" or "copy" or "sign-in";

    // "Hit save" and "call:" ask for a deed, "Go 1.22" and "Type: x" name something; null where the next token does not tell.
    private static bool? ByNext(Token[] tokens, int next, Verb verb) => verb switch
    {
        { Meaning: "click" } when next + 1 == tokens.Length
            && tokens.VerbAt(next, VerbForm.Base) is { Meaning: "submit" or "confirm" } => true,
        { Base: "deploy" } when tokens[next].Word is "token" or "tokens" or "key" or "keys" => false,
        { Base: "go" } when char.IsDigit(tokens[next].Text[0]) => false,
        { Base: "comment" } when !tokens[next].IsLabel => false,
        { Base: "type" or "name" or "label" or "title" or "state" } when tokens[next].Is(":") && next + 1 < tokens.Length => false,
        { Base: "commit" or "call" or "run" or "execute" } when tokens[next].Is(":") => true,
        _ => null,
    };

    /// <summary>How many words of negation stand at an index: "do not", "don't", "never".</summary>
    public static int Negation(Token[] tokens, int at) => at < tokens.Length
        ? tokens[at].Word switch
        {
            "do" when at + 1 < tokens.Length && tokens[at + 1].Is("not") => 2,
            "don't" or "never" or "not" => 1,
            "neither" or "nor" when tokens.VerbAt(at + 1, VerbForm.Base) is { Meaning: not "grow" } verb
                && at + 1 + verb.Length < tokens.Length && IsObject(tokens, at + 1 + verb.Length) => 1,
            _ => 0,
        }
        : 0;

    /// <summary>Whether a claim starts at an index: a subject and then a finite verb before the next sign.</summary>
    public static bool IsAssertion(Token[] tokens, int at)
    {
        at += Skip(tokens, at);
        if (at >= tokens.Length || (tokens[at].IsWord && tokens.Is("preposition", at)))
            return false;
        return FiniteVerb(tokens, at) > at;
    }

    /// <summary>The index of the first finite verb from an index on, before the next sign; -1 where there is none.</summary>
    public static int FiniteVerb(Token[] tokens, int at)
    {
        for (var index = at; index < Math.Min(tokens.Length, at + LongestSubject); index++)
        {
            if (tokens[index].Kind == LexemeKind.Mark && tokens[index].Word is not ("," or "/"))
                return -1;
            index = BehindInsertion(tokens, index);
            if (EndsSearch(tokens, at, index))
                return -1;
            if (IsFinite(tokens, index, at))
                return index;
        }

        return -1;
    }

    // "nobody, not even an admin, can": the index of the second comma, or the index itself.
    private static int BehindInsertion(Token[] tokens, int index)
    {
        if (!tokens[index].Is(",") || index + 1 >= tokens.Length || tokens[index + 1].Word is not ("not" or "including" or "even" or "say"))
            return index;
        var end = tokens.FindMark(",", index + 1);
        return end > 0 && end - index <= LongestInsertion && end + 1 < tokens.Length ? end + 1 : index;
    }

    // A sign far from the subject, "until you see": the verb behind it belongs to another clause.
    private static bool EndsSearch(Token[] tokens, int at, int index) => index > at
        && ((tokens[index].Kind == LexemeKind.Mark && index > at + 4) || tokens[index].Word is "until" or "unless"
        || (tokens[index - 1].Is(",") && tokens[index].Word is "even" or "if" or "when" or "where" or "although" or "though"));

    /// <summary>How many joining words stand at an index, such as ", and then".</summary>
    public static int Skip(Token[] tokens, int at)
    {
        var start = at;
        while (at < tokens.Length)
        {
            var length = tokens[at] is { Kind: LexemeKind.Mark, Word: "," or ";" or ":" or "–" } ? 1 : tokens.Match("connector", at);
            if (length == 0 || (tokens[at].Word is "there" or "here" && tokens.Is("aux", at + 1)))
                break;
            at += length;
        }

        return at - start;
    }

    private static bool IsFinite(Token[] tokens, int index, int start)
    {
        if (!tokens[index].IsWord)
            return false;
        if (tokens.Match("aux", index) > 0)
            return true;
        if (index == start)
            return tokens.VerbAt(index, VerbForm.Third) is not null;
        if (tokens.VerbAt(index, VerbForm.Third) is not null && (tokens[index - 1].Is("each") || !tokens.Is("article", index - 1)))
            return !tokens.Is("preposition", index - 1);
        if (IsUnknownVerb(tokens, index, start))
            return true;
        var subject = index - 1;
        while (subject > start && IsAdverb(tokens[subject]))
            subject--;
        return tokens.VerbAt(index, VerbForm.Base) is { } verb && IsPluralSubject(tokens, start, subject, verb.Meaning);
    }

    private static bool IsPluralSubject(Token[] tokens, int start, int subject, string meaning) =>
        (tokens[subject].IsWord && (IsPlural(tokens[subject]) || IsPluralHead(tokens, start, subject) || IsNumbers(tokens, start, subject)))
        || (tokens[subject].IsLabel && tokens[start..subject].Any(token => token.Word is "and" or "or") && meaning == "grow");

    // A word in -s between a named subject and an object is a verb that the lexicon does not list.
    private static bool IsUnknownVerb(Token[] tokens, int index, int start)
    {
        if (!EndsAsThirdPerson(tokens[index].Word) || index + 1 >= tokens.Length
            || !(IsObject(tokens, index + 1) || Counts.Contains(tokens[index + 1].Word)) || tokens.Is("preposition", index)
                || IsThing(tokens, index))
            return false;
        return IsNamedSubject(tokens, index, start);
    }

    private static bool IsNamedSubject(Token[] tokens, int index, int start)
    {
        var before = tokens[index - 1];
        return before.Word is "it" or "this" or "which" or "that" or "nobody"
            || (tokens[start..index].All(token => token.IsCapital) && !tokens.Is("article", start))
            || (index - 2 >= start && tokens.Is("article", index - 2) && before.IsWord && before.Word is [.., not 's']);
    }

    private static bool EndsAsThirdPerson(string word) => word is [_, _, .., not ('s' or 'u' or 'i'), 's'];

    private static bool IsThing(Token[] tokens, int at) =>
        tokens.Is("token", at) || tokens.Is("scopes", at) || tokens.Is("control", at) || tokens.Is("field", at);

    // "Steps 2 and 3 fall away"
    private static bool IsNumbers(Token[] tokens, int start, int end) => char.IsDigit(tokens[end].Text[0])
        && tokens[start..end].Any(token => token.IsWord && IsPlural(token))
            && tokens[start..end].Any(token => token.Word is "and" or "or" or "to");

    // "tokens of a project vanish": the noun before the preposition is the subject.
    private static bool IsPluralHead(Token[] tokens, int start, int end)
    {
        var of = Array.FindIndex(tokens, start, end - start, token => Binding.Contains(token.Word));
        if (of <= start || !tokens[of - 1].IsWord || !IsPlural(tokens[of - 1]))
            return false;
        return (tokens.Is("article", of + 1) && end - of == 2) || (of - start <= 2 && end - of <= 4
            && !tokens[start..end].Any("subordinate"));
    }

    private static bool IsAdverb(Token token) =>
        Words.Is("adverb", token.Word)
        || (token.IsWord && token.Word.EndsWith("ly", StringComparison.Ordinal));

    private static bool IsPlural(Token token) => Pronouns.Contains(token.Word)
        || (token.Word is [_, .., not 's', 's'] && token.Word is not ("plus" or "status" or "bonus" or "always" or "as"));

    private static bool IsObject(Token[] tokens, int at) => IsNamed(tokens[at]) || AfterVerb.Contains(tokens[at].Word)
        || ObjectClasses.Any(@class => tokens.Is(@class, at));

    private static bool IsNamed(Token token) => token.IsLabel || token.IsCapital || token.IsIdentifier || ScopeLists.IsScopeWord(token)
        || (token.Word.Length > 0 && char.IsDigit(token.Word[0]));

    // "Push rules, file locks": nothing is clicked.
    private static bool NamesThings(Token[] tokens, int next, Verb verb) => verb.Meaning == "click"
        && tokens[next] is { IsWord: true, IsCapital: false, Word: [_, _, .., not 's', 's'] } && !tokens.Is("determiner", next)
        && !tokens.Is("control", next);

    // "Deploy tokens are enough": a plural before a finite verb is the subject, and the verb before it a part of its name.
    private static bool IsCompound(Token[] tokens, int next) => next + 1 < tokens.Length && tokens[next].IsWord
        && tokens[next].Word is [_, _, .., not 's', 's'] && !tokens.Is("determiner", next) && (tokens.Is("aux", next + 1)
            || (tokens.VerbAt(next + 1, VerbForm.Base) is { Meaning: "grow" } && next + 2 < tokens.Length
                && !tokens.Is("preposition", next + 1)));

    // "Access tokens expire": the noun that could be a verb is the subject.
    private static bool IsSubject(Token[] tokens, int at, int next) => FiniteVerb(tokens, next) is var finite and > 0 && finite > at
        && !tokens[next..finite].Any("subordinate")
        && !tokens[next..finite].Any(token => token.Kind == LexemeKind.Mark || Pronouns.Contains(token.Word)
            || token.Word is "that" or "and");
}
