using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads "ask your administrator to open **A** and to tick **B**" as the steps that somebody else does.</summary>
internal static class Delegated
{
    private const int MostWordsOfPerson = 6;

    private static readonly HashSet<string> Asked = ["ask", "have", "get", "request", "tell", "let", "beg", "nudge", "persuade", "invite"];

    private static readonly HashSet<string> Meanings = ["click", "choose", "tick", "untick", "enter", "paste", "open", "navigate", "set",
        "fill", "clear", "submit", "confirm"];

    /// <summary>The sentence without the words that ask; the same sentence where it asks nobody for such steps.</summary>
    public static Sentence AsInstruction(Sentence sentence)
    {
        if (LengthOf(sentence.Tokens) is not (> 0 and var length))
            return sentence;
        var kept = sentence.Tokens.Index().Where(pair => pair.Index >= length && !IsSecondTo(sentence.Tokens, pair.Index)).ToArray();
        return sentence with
        {
            Tokens = [.. kept.Select(pair => pair.Item)],
            Notes = [.. sentence.Notes.Select(note => note with { Index = kept.Count(pair => pair.Index < note.Index) })],
        };
    }

    private static int LengthOf(Token[] tokens)
    {
        if (tokens.Length < 5 || !Asked.Contains(tokens[0].Word) || !tokens.Any(token => token is { IsLabel: true, Url: null }))
            return 0;
        if (tokens[0].Word is "have" or "let" && Array.FindIndex(tokens, 1, Math.Min(MostWordsOfPerson, tokens.Length - 1),
            token => token.IsWord && Words.Is("person", token.Word)) is > 0 and var person && IsStep(tokens, person + 1))
            return person + 1;
        var to = Array.FindIndex(tokens, 1, Math.Min(MostWordsOfPerson, tokens.Length - 1), token => token.Is("to"));
        return to > 1 && tokens[1..to].All(token => token.IsWord) && IsStep(tokens, to + 1) ? to + 1 : 0;
    }

    // ", to tick **B** and to click **C**"
    private static bool IsSecondTo(Token[] tokens, int at) => tokens[at].Is("to") && at > 0 && tokens[at - 1].Word is "," or "and" or "then"
        && IsStep(tokens, at + 1);

    private static bool IsStep(Token[] tokens, int at) => tokens.VerbAt(at, VerbForm.Base) is { } verb && Meanings.Contains(verb.Meaning);
}
