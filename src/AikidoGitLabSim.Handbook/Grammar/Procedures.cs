using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Tells steps behind a name, such as "**Cloud**: open **A** and press **B**", from the value of a field.</summary>
internal static class Procedures
{
    private static readonly HashSet<string> Elsewhere = ["navigate", "open", "sign-in", "run", "revoke", "ask", "verify"];

    private static readonly HashSet<string> Placed = ["put", "paste", "enter", "add", "choose"];

    /// <summary>Whether the text behind a colon tells steps of its own or says what holds.</summary>
    public static bool Is(Token[] key, Token[] text) => text.Length > 2 && (IsStep(text) || HasSecond(text) || IsAssertion(key, text));

    private static bool IsStep(Token[] text) => ClauseStarts.IsInstruction(text, 0, first: true)
        && text.VerbAt(0, VerbForm.Base) is { } verb && NamesTarget(text, verb);

    private static bool NamesTarget(Token[] text, Verb verb) =>
        (Elsewhere.Contains(verb.Meaning) && Names(FirstPart(text)))
        || (Placed.Contains(verb.Meaning) && PhraseReader.Read(FirstPart(text)[verb.Length..]).Phrases
            .Any(phrase => phrase.Preposition is "in" or "into" or "under" or "to" && phrase.Labels.Any(IsName)));

    private static bool Names(Token[] text) => text.Any(token => token.IsLabel || token.Kind == LexemeKind.Arrow);

    private static bool IsName(Token label) => label.Url is null;

    private static Token[] FirstPart(Token[] text) =>
        Array.FindIndex(text, token => token.Kind == LexemeKind.Mark) is > 0 and var end ? text[..end] : text;

    // "tick **A**, untick **B**"
    private static bool HasSecond(Token[] text) => ClauseStarts.IsInstruction(text, 0, first: true)
        && text.VerbAt(0, VerbForm.Base) is { Meaning: not ("enter" or "fill" or "paste" or "leave") } verb
        && text[verb.Length].IsLabel
        && text.Index().Any(pair => pair.Index > 0 && pair.Item.Word is "," or "and" or ";" && IsNext(text, pair.Index + 1));

    private static bool IsNext(Token[] text, int at) => at + 1 < text.Length
        && text.VerbAt(at, VerbForm.Base) is { Meaning: not "grow" } verb
        && at + verb.Length < text.Length && text[at + verb.Length].IsLabel;

    // "Scopes: `a` has to be ticked"
    private static bool IsAssertion(Token[] key, Token[] text) => key.Any("scopes") && text[0].IsLabel
        && ClauseStarts.FiniteVerb(text, 0) is > 0 and var finite
        && text[finite].Word is "has" or "have" or "must" or "should" or "is" or "are";
}
