using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Tells the cells of a table apart: names, sentences, and fields with values.</summary>
internal static class TableRows
{
    private const int FewestWordsOfASentence = 4;

    /// <summary>Whether a cell is a heading or names a thing, and so says nothing by itself.</summary>
    public static bool IsName(PageBlock cell)
    {
        if (cell.Scope.Row == 0)
            return true;
        var tokens = TokensOf(cell);
        var words = tokens.Count(token => token.Kind is LexemeKind.Word or LexemeKind.Label);
        var deed = words > 1 && ClauseStarts.IsInstruction(tokens, 0, first: true) && tokens.Any(token => token.IsLabel);
        return words < FewestWordsOfASentence && !deed && cell.Scope.Column > 0;
    }

    /// <summary>Whether the heading cells say that the rows fill in a form.</summary>
    public static bool IsForm(List<PageBlock> head) => head.Count > 1 && Names("formfield", head[0]) && Names("formvalue", head[1]);

    /// <summary>The tokens of a cell.</summary>
    public static Token[] TokensOf(PageBlock cell) => [.. Tokeniser.Read(cell).Where(token => token.Word is not ("\n" or "."))];

    private static bool Names(string @class, PageBlock cell) =>
        cell.Text.ToLowerInvariant().Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries).Any(word => Words.Is(@class, word));
}
