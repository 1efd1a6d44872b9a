using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Tells the cells of a table apart: names, sentences, and fields with values.</summary>
internal static class TableRows
{
    private const int FewestWordsOfASentence = 4;

    /// <summary>Whether a cell is a heading or names a thing, and so says nothing by itself.</summary>
    public static bool IsName(PageBlock cell, IReadOnlyList<PageBlock> head)
    {
        if (cell.Scope.Row == 0)
            return true;
        var tokens = TokensOf(cell);
        var words = tokens.Count(token => token.Kind is LexemeKind.Word or LexemeKind.Label);
        var deed = words > 1 && ClauseStarts.IsInstruction(tokens, 0, first: true) && tokens.Any(token => token.IsLabel);
        return words < FewestWordsOfASentence && !deed && cell.Scope.Column > 0 && !IsMenuPath(tokens)
            && !IsShortSentence(tokens, cell, head);
    }

    // "Project > **Settings**"
    private static bool IsMenuPath(Token[] tokens) => tokens.Any(token => token.Kind == LexemeKind.Arrow)
        && tokens.Any(token => token is { IsLabel: true, Style: TextStyle.Bold });

    // "Room is archived" below "Meaning", "Choose another room" below "What to do"
    private static bool IsShortSentence(Token[] tokens, PageBlock cell, IReadOnlyList<PageBlock> head) => tokens.Length > 1
        && head.FirstOrDefault(other => other.Scope.Column == cell.Scope.Column) is { } top
        && ((Names("causehead", top) && ClauseStarts.FiniteVerb(tokens, 0) > 0)
            || (Names("curehead", top) && ClauseStarts.IsInstruction(tokens, 0, first: true)));

    /// <summary>The column that says what to enter, where the rows of a table fill in a form; 0 where they do not.</summary>
    public static int ValueColumn(IReadOnlyList<PageBlock> head, IEnumerable<PageBlock> names)
    {
        if (head.Count < 2)
            return 0;
        var named = head.Skip(1).FirstOrDefault(cell => Names("formvalue", cell));
        if (Names("formfield", head[0]) && named is not null)
            return named.Scope.Column;
        var column = named?.Scope.Column ?? 1;
        var fields = names.Where(cell => cell.Scope.Row > 0).ToList();
        return fields.Count(IsField) > Math.Max(1, fields.Count / 2) && !head.Skip(1).Take(1).Any(cell => Names("noform", cell))
            ? column : 0;
    }

    /// <summary>Whether a cell stands under a heading such as "Cause", so that a part of a sentence in it says what is the case.</summary>
    public static bool IsCause(PageBlock cell, IReadOnlyList<PageBlock> head) =>
        cell.Scope is { Row: > 0, Column: > 0 } && head.FirstOrDefault(other => other.Scope.Column == cell.Scope.Column) is { } top
            && Names("causehead", top);

    /// <summary>Whether a cell below "Why" or "Needed for" has no subject, so that it says nothing by itself.</summary>
    public static bool IsNote(PageBlock cell, IReadOnlyList<PageBlock> head) => cell.Scope is { Row: > 0, Column: > 0 }
        && head.FirstOrDefault(other => other.Scope.Column == cell.Scope.Column) is { } top && Names("notehead", top)
        && TokensOf(cell) is [{ IsWord: true, IsCapital: false }, ..] tokens && ClauseStarts.FiniteVerb(tokens, 0) == 0;

    /// <summary>Whether a cell stands below "Minimum role" or "Plan needed" and names what must hold.</summary>
    public static bool IsNeed(PageBlock cell, IReadOnlyList<PageBlock> head) => cell.Scope is { Row: > 0, Column: > 0 }
        && head.FirstOrDefault(other => other.Scope.Column == cell.Scope.Column) is { } top
        && (NamesNeed(TokensOf(top)) || (head.Count <= 2 && IsMinimum(TokensOf(top))))
        && TokensOf(cell) is [_, ..] tokens && tokens.Any(token => token.Text.Any(char.IsLetterOrDigit))
        && tokens.TextOf().ToLowerInvariant() is not ("n/a" or "none" or "any" or "no" or "yes" or "all" or "optional" or "required")
        && ClauseStarts.FiniteVerb(tokens, 0) < 0;

    /// <summary>Whether a cell below "Remark" limits what its row says.</summary>
    public static bool IsRemark(PageBlock cell, IReadOnlyList<PageBlock> head) => cell.Scope is { Row: > 0, Column: > 0 }
        && head.FirstOrDefault(other => other.Scope.Column == cell.Scope.Column) is { } top
        && Words.Is("remarkhead", top.Text.Trim().ToLowerInvariant())
        && TokensOf(cell) is { Length: > 1 } tokens && tokens.Any("limit") && ClauseStarts.FiniteVerb(tokens, 0) < 0
        && !ClauseStarts.IsInstruction(tokens, 0, first: true);

    // "Minimum role", "Needs at least"
    private static bool NamesNeed(Token[] top) => !top.Any("scopes") && (IsPerson(top) || NamesThingNeeded(top));

    // "Minimum", "Required version"
    private static bool IsMinimum(Token[] top) => top.Length is 1 or 2 && (top.Any("bound")
        || top[0].Word is "required" or "needed" or "requirement" or "supported");

    // "You must be", "Who can do it"
    private static bool IsPerson(Token[] top) => top is [{ Word: "you" }, { Word: "must" or "need" or "have" }, _, ..]
        or [{ Word: "who" }, { Word: "can" or "may" or "does" or "must" }, ..];

    private static bool NamesThingNeeded(Token[] top) => !top.Any(token => token.Word is "for" or "why" or "purpose" or "used" or "does")
        && ((top.Any("requires") && top.Length > 1) || top.Any("bound")) && (top.Any("role") || top.Any("edition")
            || top.Any(token => token.Word is "version" or "gitlab" or "plan" or "licence" or "license"));

    /// <summary>Whether a cell below "Do this" or "Step" tells a step.</summary>
    public static bool IsStep(PageBlock cell, IReadOnlyList<PageBlock> head) => cell.Scope.Row > 0
        && head.FirstOrDefault(other => other.Scope.Column == cell.Scope.Column) is { } top
        && Words.Is("stephead", top.Text.Trim().ToLowerInvariant())
        && TokensOf(cell) is [_, ..] tokens && (tokens.Any(token => token.Kind == LexemeKind.Arrow) || tokens.FindMark(":") > 0
            || tokens is [{ IsLabel: true, Url: null, Style: TextStyle.Bold }] || ClauseStarts.IsInstruction(tokens, 0, first: true));

    private static bool IsField(PageBlock cell) => Words.Is("fieldname", cell.Text.Trim().ToLowerInvariant());

    /// <summary>The tokens of a cell.</summary>
    public static Token[] TokensOf(PageBlock cell) => [.. Tokeniser.Read(cell).Where(token => token.Word is not ("\n" or "."))];

    private static bool Names(string @class, PageBlock cell) =>
        cell.Text.ToLowerInvariant().Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries).Any(word => Words.Is(@class, word));
}
