using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads ", with **A** left unticked" behind a step as a step of its own.</summary>
internal static class Absolutes
{
    private static readonly string[] States = ["ticked", "unticked", "empty", "asitis"];

    /// <summary>Whether such a phrase begins behind the comma at an index.</summary>
    public static bool Begins(Token[] tokens, int index) => tokens[index].Is(",") && IsAt(tokens, index + 1);

    /// <summary>Whether such a phrase stands at an index.</summary>
    public static bool IsAt(Token[] tokens, int at) => at > 0 && at + 2 < tokens.Length && tokens[at].Is("with")
        && EndOf(tokens, at) is var end && end - at > 2 && IsState(tokens[end - 1]) && NamesOption(tokens[at..end]);

    /// <summary>The step; null where the clause is no such phrase.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Clause clause, Memory memory)
    {
        if (clause.Tokens is not [{ Word: "with" } with, .., var state] || !IsState(state) || !NamesOption(clause.Tokens))
            return null;
        Token[] tokens = [with, .. clause.Tokens[1..].Where(token => !IsKeeping(token))];
        return Instructions.Do(Instructions.DeedOf(block, clause with { Tokens = tokens }, memory, [],
            new Verb("leave", VerbForm.Base, 1, "leave"), 0));
    }

    private static int EndOf(Token[] tokens, int at) => Array.FindIndex(tokens, at, token => token.Kind == LexemeKind.Mark) is var end
        && end < 0 ? tokens.Length : end;

    private static bool NamesOption(Token[] tokens) => !tokens.Any(token => token.Word is "set" or "to") && !tokens.Any("aux")
        && (tokens.Any(token => token is { IsLabel: true, Url: null }) || tokens.Any(IsKeeping));

    private static bool IsKeeping(Token token) => token.Word is "left" or "kept" or "staying" or "remaining";

    private static bool IsState(Token token) => token.IsWord && Array.Exists(States, state => Words.Is(state, token.Word));
}
