using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Tells apart what stands in parentheses: an example, a path, a limit, a usual value.</summary>
internal static class NoteForms
{
    private const int LongestLack = 4;

    private static readonly HashSet<string> Conditions = ["before", "since", "from", "until", "if", "when", "on", "for", "in", "up",
        "unless", "after"];

    /// <summary>"(e.g. `x`)"</summary>
    public static bool IsExample(Token[] note) => note is [] or [{ Word: "e.g" or "for" or "such" or "like" or "i.e" }, ..];

    /// <summary>"(Sources > GitLab > Reveal)"</summary>
    public static bool IsPath(Token[] note) => note.Any(token => token.Kind == LexemeKind.Arrow)
        && ClauseStarts.FiniteVerb(note, 0) < 0 && !ClauseStarts.IsInstruction(note, 0, first: true);

    /// <summary>"(**Create token** before 18.1)", "(`Developer` if tags are free)"</summary>
    public static bool IsOther(Token[] note) => note is [{ IsLabel: true, Url: null }, var joint, _, ..] && Conditions.Contains(joint.Word);

    /// <summary>"(in older versions: **Create token**)"</summary>
    public static bool IsOlder(Token[] note) => note is [_, _, .., { Word: ":" }, { IsLabel: true, Url: null }]
        && note[..^2].Any(token => token.Word is "older" or "earlier" or "newer" or "later" or "before" or "version" or "versions")
        && ClauseStarts.FiniteVerb(note, 0) < 0;

    /// <summary>"(**Create** from 18.9 on, **Generate** before)": each button with its condition; empty for another note.</summary>
    public static IReadOnlyList<Token[]> Buttons(Token[] note)
    {
        if (note.FindMark(",") is not (> 1 and var comma))
            return [];
        Token[][] parts = [note[..comma], note[(comma + 1)..]];
        return parts.All(part => part is [{ IsLabel: true, Url: null, Style: Pages.TextStyle.Bold or Pages.TextStyle.Italic }, var joint,
            ..]
            && (Conditions.Contains(joint.Word) || joint.Word is "otherwise" or "before" or "earlier" or "later")) ? parts : [];
    }

    /// <summary>The kind of a note without a subject; null where it says nothing by itself.</summary>
    public static StatementKind? KindOf(Token[] note)
    {
        if (IsBound(note) || IsRestriction(note) || IsLack(note) || IsState(note))
            return StatementKind.Caveat;
        return note.FindMark(":") > 0 && note.Any("usual") && !note.Any(token => token.IsLabel) && !note.Any("optional")
            ? StatementKind.Claim : null;
    }

    // "(shown one time)"
    private static bool IsState(Token[] note) => note.Length > 1 && !note.Any(token => token.IsLabel) && note.Any("limit")
        && note.VerbAt(0, Lexicon.VerbForm.Participle) is not null;

    // "(at most 30 days)"
    private static bool IsBound(Token[] note) => note.Length >= (note[0].Is("up") ? 4 : 3) && note.Match("bound", 0) > 0;

    // "(only if you use the module)"
    private static bool IsRestriction(Token[] note) => note is [{ Word: "only" or "except" or "unless" }, _, _, ..]
        && note[1].Word is "if" or "when" or "for" or "on" or "in" or "with" or "you" or "the" or "visible" or "available";

    // "(no leading slash)", "(without `https://`)"
    private static bool IsLack(Token[] note) => note is [{ Word: "no" or "without" or "not" }, _, ..] && note.Length <= LongestLack
        && ClauseStarts.FiniteVerb(note, 0) < 0;
}
