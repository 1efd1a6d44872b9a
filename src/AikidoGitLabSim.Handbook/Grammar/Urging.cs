using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads instructions that words such as "do not forget to", "you also need to" or "take care not to" introduce.</summary>
internal static class Urging
{
    private static readonly HashSet<string> Advice = ["put", "submit", "leave", "reuse", "remember", "verify"];

    private static readonly HashSet<string> Next = ["then", "next", "now", "afterwards", "finally", "first", "there", "here", "at the end",
        "in the end", "after that", "from there", "lastly", "last", "second", "third"];

    private static readonly HashSet<string> Told = ["click", "choose", "tick", "untick", "enter", "paste", "copy", "open", "navigate",
        "clear", "set", "fill", "revoke", "submit", "confirm", "sign-in", "make"];

    private const string Do = "do";
    private const string Dont = "dont";
    private const int LongestWay = 9;

    /// <summary>How many words before a verb urge the reader to do it; 0 for none.</summary>
    public static int LengthAt(Token[] tokens, int at) =>
        MeaningAt(tokens, at) is { } urge && tokens.VerbAt(at + urge.Length, VerbForm.Base) is not null ? urge.Length : 0;

    /// <summary>"You must", "you also have to", "we now need to": how many words stand before the verb; 0 where it is no duty.</summary>
    public static int Obligation(Token[] tokens)
    {
        var subject = tokens.Length < 3 ? 0 : PersonAt(tokens);
        if (subject == 0)
            return 0;
        var at = BehindAdverbs(tokens, subject);
        var length = tokens.Match("oblige", at);
        if (length == 0)
            return 0;
        at = BehindAdverbs(tokens, at + length);
        return tokens.VerbAt(at, VerbForm.Base) is { Meaning: not ("grow" or "read") } ? at : 0;
    }

    // "you", "the administrator", "any employee"
    private static int PersonAt(Token[] tokens)
    {
        if (tokens[0].Word is "you" or "we" or "one")
            return 1;
        var at = tokens.Is("article", 0) ? 1 : 0;
        return at < tokens.Length && (at > 0 || tokens[0].IsCapital) && tokens[at].IsWord && Words.Is("person", tokens[at].Word)
            ? at + 1 : 0;
    }

    /// <summary>
    /// "Then you click **A**", "in the field B you write x": 1 where the page tells the next step as a deed of the reader, else 0.
    /// </summary>
    public static int Narration(PageBlock block, Clause clause)
    {
        if (clause.Tokens is not [{ Word: "you" }, _, _, ..] tokens)
            return 0;
        var at = IsNext(tokens[1]) ? 2 : 1;
        var told = tokens.VerbAt(at, VerbForm.Base) is { } verb && Told.Contains(verb.Meaning);
        return told && (IsItemOfSteps(block, clause) || (NamesThing(clause) && (at == 2 || IsLed(clause)))) ? at : 0;
    }

    // "1. You open the project"
    private static bool IsItemOfSteps(PageBlock block, Clause clause) => block is { Kind: BlockKind.Item, Scope.Ordered: true }
        && clause.Joint.Length == 0 && clause.Adverbials.Count == 0 && clause.Tokens[0].Start <= 1;

    private static bool IsNext(Token token) => token.IsWord && Next.Contains(token.Word) && !token.Is("there");

    private static bool NamesThing(Clause clause) => clause.Tokens.Any("token")
        || clause.Tokens.Concat(clause.Places.SelectMany(place => place.Tokens)).Any(token => token.IsLabel);

    // "There you …", "at the end you …", "in the field A you …"
    private static bool IsLed(Clause clause) => clause.Adverbials.Any(adverbial => adverbial.Role != AdverbialRole.Condition)
        || Next.Any(word => $" {clause.Joint} ".Contains($" {word} ", StringComparison.Ordinal));

    /// <summary>What the words urge to; null where none do.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below)
    {
        if (LengthAt(clause.Tokens, 0) is not (> 0 and var at) || MeaningAt(clause.Tokens, 0) is not { } urge)
            return null;
        if (clause.Tokens.VerbAt(at, VerbForm.Base) is not { } verb)
            return null;
        if (urge.Meaning == Dont)
            return Instructions.Negated(Instructions.DeedOf(block, clause, memory, below, verb, at));
        if (verb.Meaning == "grow")
            return [new Draft(urge.Meaning == Do ? StatementKind.Prerequisite : StatementKind.Claim)];
        var drafts = Instructions.Done(block, clause, memory, below, at);
        return IsAdvice(clause.Tokens, verb, at, drafts) ? [new Draft(KindOf(clause.Tokens, verb))] : drafts;
    }

    private static bool IsAdvice(Token[] tokens, Verb verb, int at, IReadOnlyList<Draft> drafts) =>
        !tokens[..at].Any("asked") && (IsKept(tokens, verb, at) || drafts.All(IsOutside));

    private static StatementKind KindOf(Token[] tokens, Verb verb) =>
        IsCondition(tokens) && !Advice.Contains(verb.Meaning) ? StatementKind.Prerequisite : StatementKind.Recommendation;

    private static bool IsOutside(Draft draft) => draft is { Action: null, Kind: StatementKind.Action };

    // "Make sure to set up a user": it must be there; "remember to set up a user" is advice.
    private static bool IsCondition(Token[] tokens) => tokens[0].Word is "make" or "ensure" or "be" or "see";

    // "Be sure to save the token": it is kept, no form is saved.
    private static bool IsKept(Token[] tokens, Verb verb, int at) =>
        verb.Meaning == "submit" && tokens[(at + verb.Length)..].Any(token => token.IsWord && Words.Is("token", token.Word));

    private static (string Meaning, int Length)? MeaningAt(Token[] tokens, int at)
    {
        if (at >= tokens.Length || !tokens[at].IsWord)
            return null;
        return Words.MeaningAt("urge", tokens.WordsOf(), at) ?? (Way(tokens, at) is > 0 and var length ? (Do, length) : null);
    }

    // "The quickest way to do this is to …", "the next step is to …".
    private static int Way(Token[] tokens, int at)
    {
        var to = Array.FindIndex(tokens, at, Math.Min(LongestWay, tokens.Length - at), token => token.Is("is"));
        return to > at && to + 1 < tokens.Length && tokens[to + 1].Is("to") && tokens[at].Word is "the" or "your"
            && tokens[at..to].Any(token => token.Word is "way" or "step" or "thing" or "option") ? to + 2 - at : 0;
    }

    private static int BehindAdverbs(Token[] tokens, int at)
    {
        while (at < tokens.Length && tokens[at].IsWord && Words.Is("adverb", tokens[at].Word))
            at++;
        return at;
    }
}
