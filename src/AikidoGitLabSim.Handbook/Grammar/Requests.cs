using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads "could you please press **A**?" and "the admin opens **A** and clicks **B**" as the deeds that they ask for.</summary>
internal static class Requests
{
    private const int LongestLead = 6;

    private static readonly HashSet<string> Told = ["click", "choose", "tick", "untick", "enter", "paste", "copy", "open", "navigate",
        "clear", "set", "fill", "revoke", "submit", "confirm", "sign-in", "add"];

    /// <summary>The sentence as an instruction; the same sentence where it is none.</summary>
    public static Sentence AsInstruction(Sentence sentence)
    {
        if (NeverLength(sentence.Tokens) is > 0 and var never)
            return Without(sentence with
            {
                Tokens = [.. sentence.Tokens[..(never - 1)], sentence.Tokens[0] with { Word = "never" },
                .. sentence.Tokens[never..]]
            }, never - 1);
        if (PoliteLength(sentence.Tokens) is > 0 and var polite)
            return Without(sentence, polite) with { End = "." };
        if (LeadLength(sentence.Tokens) is > 0 and var lead)
            return AsInstruction(Without(sentence, lead));
        return SubjectLength(sentence.Tokens) is > 0 and var subject
            ? Without(sentence with { Tokens = InBaseForm(sentence.Tokens, subject) }, subject) : sentence;
    }

    // "Under no circumstances should you", "on no account may you"
    private static int NeverLength(Token[] tokens) => tokens is [{ Word: "under" or "on" or "in" or "at" }, { Word: "no" },
    { Word: "circumstances" or "account" or "condition" or "case" or "time" or "point" }, var duty, { Word: "you" or "one" }, _, ..]
        && tokens.Is("aux", 3) && duty.IsWord ? 5 : 0;

    // "Could you please", "would you"
    private static int PoliteLength(Token[] tokens)
    {
        if (tokens is not [{ Word: "could" or "would" or "can" or "will" }, { Word: "you" }, ..])
            return 0;
        var length = tokens.Length > 2 && tokens[2].Word is "please" or "kindly" ? 3 : 2;
        return (length == 3 || tokens[0].Word is "could" or "would") && tokens.VerbAt(length, VerbForm.Base) is { Meaning: not "grow" }
            ? length : 0;
    }

    // "For this purpose the admin opens **A**": the words before "the admin".
    private static int LeadLength(Token[] tokens)
    {
        if (tokens is not [{ Word: "for" or "then" or "next" or "now" or "first" or "finally" or "afterwards" or "to" }, ..])
            return 0;
        var at = Array.FindIndex(tokens, 0, Math.Min(LongestLead, tokens.Length), token => token.Is("the"));
        return at > 0 && tokens[..at].All(token => token.IsWord || token.Is(",")) && SubjectLength(tokens[at..]) > 0 ? at : 0;
    }

    // "The requester", "one"
    private static int SubjectLength(Token[] tokens)
    {
        var at = tokens.Is("article", 0) ? 1 : 0;
        at += at == 1 && tokens.Length > 3 && tokens[1].IsCapital && !IsPerson(tokens[1], 1) && Words.Is("person", tokens[2].Word) ? 1 : 0;
        return at + 2 < tokens.Length && IsPerson(tokens[at], at) && IsTold(tokens, at + 1)
            && tokens.Any(token => token is { IsLabel: true, Url: null }) ? at + 1 : 0;
    }

    private static bool IsPerson(Token token, int at) => token.Is("one") || (at is 1 or 2 && Words.Is("person", token.Word));

    private static bool IsTold(Token[] tokens, int at) =>
        tokens.VerbAt(at, VerbForm.Third) is { } verb && Told.Contains(verb.Meaning) && !tokens.Is("aux", at);

    private static Token[] InBaseForm(Token[] tokens, int first) =>
        [.. tokens.Select((token, at) => (at == first || (at > first && StartsPredicate(tokens, at))) && IsTold(tokens, at)
            ? token with { Word = (tokens.VerbAt(at, VerbForm.Third)?.Base ?? token.Word).Split('_')[0] } : token)];

    private static bool StartsPredicate(Token[] tokens, int at) =>
        tokens[at - 1].Word is "," or "and" or "then" or "or" or "there" or "finally";

    private static Sentence Without(Sentence sentence, int length) => sentence with
    {
        Tokens = sentence.Tokens[length..],
        Notes = [.. sentence.Notes.Select(note => note with { Index = Math.Max(0, note.Index - length) })],
    };
}
