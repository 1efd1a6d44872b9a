using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Recognises a deed whose verb the lexicon does not list: "open the menu and mute the project".</summary>
internal static class UnknownDeeds
{
    private static readonly string[] Known = ["determiner", "preposition", "connector", "control", "field", "checkbox", "scopes", "role",
        "token", "name", "date", "aux", "adverb", "limit", "question", "trail", "empty", "ticked", "unticked", "subordinate", "placeword"];

    /// <summary>Whether an unknown word and its object stand behind a sign or "and".</summary>
    public static bool StartAt(Token[] tokens, int at) => at + 2 < tokens.Length && IsUnknown(tokens, at)
        && (tokens[at + 1].Word is "the" or "your" or "its" or "it" or "them");

    /// <summary>Whether a word that the lexicon does not list has the form of a verb.</summary>
    public static bool IsVerb(Token word) => word.Word.Length > 2 && IsUnknown([word with { Text = word.Word }], 0)
        && word.Word is not [.., 's'] and not [.., 'e', 'd'];

    private static bool IsUnknown(Token[] tokens, int at) => tokens[at] is { IsWord: true, IsCapital: false, Text.Length: > 2 } word
        && word.Word.All(char.IsAsciiLetterLower) && !Known.Any(@class => Words.Is(@class, word.Word))
        && !word.Word.EndsWith("ly", StringComparison.Ordinal) && !word.Word.EndsWith("ing", StringComparison.Ordinal)
        && tokens.VerbAt(at, VerbForm.Base) is null or { Meaning: "grow" };
}
