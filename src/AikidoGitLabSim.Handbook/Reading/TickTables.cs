using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Recognises tables whose cells are ticks: what each role may do, what each plan offers.</summary>
internal static class TickTables
{
    private const int FewestColumns = 3;

    private static readonly HashSet<string> Marks =
    [
        "✔", "✓", "✅", "☑", "✘", "✗", "❌", "×", "–", "-", "—", "yes", "no", "x", "●", "○", "", "✔️",
    ];

    private static readonly HashSet<string> Ticks = ["✔", "✓", "✅", "☑", "yes", "x", "●", "✔️"];

    /// <summary>What a row says; null where the table is another one.</summary>
    public static StatementKind? KindOf(IReadOnlyList<PageBlock> head, IReadOnlyList<PageBlock> cells)
    {
        if (head.Count < FewestColumns || !cells.Where(cell => cell.Scope is { Row: > 0, Column: > 0 }).All(IsMark))
            return null;
        var names = head.Skip(1).Select(cell => cell.Text.Trim().ToLowerInvariant()).ToList();
        if (names.Exists(name => Words.Is("rolename", name)))
            return StatementKind.Prerequisite;
        return names.Exists(name => name.Split(' ').Any(word => Words.Is("edition", word))) ? StatementKind.Claim : null;
    }

    /// <summary>Whether a cell ticks or does not.</summary>
    public static bool IsMark(PageBlock cell) => Marks.Contains(cell.Text.Trim().ToLowerInvariant());

    /// <summary>Whether a cell ticks.</summary>
    public static bool IsTick(PageBlock cell) => Ticks.Contains(cell.Text.Trim().ToLowerInvariant());
}
