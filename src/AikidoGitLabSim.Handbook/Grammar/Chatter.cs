using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Recognises sentences that say nothing about the product: greetings, jokes, the past, legal duties, lead-ins.</summary>
internal static class Chatter
{
    public static bool IsChat(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Length == 0)
            return true;
        if (tokens is [{ Word: "below" or "here" }, { Word: "is" or "are" }, { Word: "what" or "how" }, ..])
            return true;
        if (tokens.Any(token => token.IsLabel))
            return false;
        return tokens.Any(token => token.Word is "let's") || IsAnswer(tokens) || (sentence.IsExclamation && !SaysSomething(tokens));
    }

    // "Yes, sure."
    private static bool IsAnswer(Token[] tokens) => tokens.Any(token => token.IsWord)
        && tokens.All(token => !token.IsWord || Words.Is("answer", token.Word));

    private static bool SaysSomething(Token[] tokens) =>
        tokens.Is("subordinate", 0) || tokens.Any("token") || tokens.Any("limit") || tokens.Any("edition");

    /// <summary>A clause that jokes or greets.</summary>
    public static bool IsChat(Token[] tokens) => (tokens.Any("chat") && !tokens.Any(token => token.IsLabel && token.Url is null))
        || IsAboutTheText(tokens) || IsPersonal(tokens)
        || Words.Match("finished", tokens.WordsOf(), 0) == tokens.Length;

    /// <summary>"This guide is for version 3 and up": what must hold for the text to apply.</summary>
    public static bool IsAudience(Token[] tokens) => tokens.Any("guide") && tokens.Any("audience");

    // "This guide shows how to …".
    private static bool IsAboutTheText(Token[] tokens) => Words.Match("guide", tokens.WordsOf(), tokens is [{ Word: "in" }, ..] ? 1 : 0) > 0
        && !IsAudience(tokens) && !tokens.Any("limit") && !tokens.Any("requires");

    // "I use it every day": an author's own story.
    private static bool IsPersonal(Token[] tokens) => tokens is [{ Word: "i" or "i'm" or "i've" or "i'll" }, ..]
        && Urging.LengthAt(tokens, 0) == 0;

    /// <summary>The past and legal duties: a claim about them is no statement.</summary>
    public static bool IsElsewhere(Token[] tokens) => IsPast(tokens)
        || (tokens.Any("legal") && !tokens.Any(token => token.IsLabel));

    // "It used to be called A", but not "the key is used to sign"
    private static bool IsPast(Token[] tokens) => tokens.Find("past") is >= 0 and var at
        && !(tokens[at].Is("used") && at > 0 && tokens.Is("aux", at - 1));

    /// <summary>Whether a sentence only introduces what follows: "Follow these steps:".</summary>
    public static bool IsLeadIn(Sentence sentence) => sentence.Tokens is [.., { Kind: LexemeKind.Mark, Word: ":" }];
}
