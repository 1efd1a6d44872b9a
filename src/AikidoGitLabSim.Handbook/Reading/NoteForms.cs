using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Tells apart what stands in parentheses: an example, a path, a limit, a usual value.</summary>
internal static class NoteForms
{
    private const int LongestLack = 4;

    /// <summary>"(e.g. `x`)"</summary>
    public static bool IsExample(Token[] note) => note is [] or [{ Word: "e.g" or "for" or "such" or "like" or "i.e" }, ..];

    /// <summary>"(Sources > GitLab > Reveal)"</summary>
    public static bool IsPath(Token[] note) => note.Any(token => token.Kind == LexemeKind.Arrow)
        && ClauseStarts.FiniteVerb(note, 0) < 0 && !ClauseStarts.IsInstruction(note, 0, first: true);

    /// <summary>The kind of a note without a subject; null where it says nothing by itself.</summary>
    public static StatementKind? KindOf(Token[] note)
    {
        var shortest = note[0].Is("up") ? 4 : 3;
        if (note.Length >= shortest && note.Match("bound", 0) > 0)
            return StatementKind.Caveat;
        if (IsRestriction(note) || IsLack(note))
            return StatementKind.Caveat;
        return note.Length > 1 && note.Any("usual") && !note.Any(token => token.IsLabel) && !note.Any("optional")
            ? StatementKind.Claim : null;
    }

    // "(only if you use the module)"
    private static bool IsRestriction(Token[] note) => note is [{ Word: "only" or "except" or "unless" }, _, _, ..]
        && note[1].Word is "if" or "when" or "for" or "on" or "in" or "with" or "you" or "the" or "visible" or "available";

    // "(no leading slash)", "(without `https://`)"
    private static bool IsLack(Token[] note) => note is [{ Word: "no" or "without" or "not" }, _, ..] && note.Length <= LongestLack
        && ClauseStarts.FiniteVerb(note, 0) < 0;
}
