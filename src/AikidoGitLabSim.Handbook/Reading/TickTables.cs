using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Recognises tables whose cells are ticks: what each role may do, what each plan offers.</summary>
internal static class TickTables
{
    private const int FewestColumns = 3;

    /// <summary>What a row says; null where the table is another one.</summary>
    public static StatementKind? KindOf(IReadOnlyList<PageBlock> head, IReadOnlyList<PageBlock> cells)
    {
        if (head.Count < FewestColumns || !cells.Where(cell => cell.Scope is { Row: > 0, Column: > 0 }).All(TickMarks.IsMark))
            return null;
        var names = head.Skip(1).Select(cell => cell.Text.Trim().ToLowerInvariant()).ToList();
        if (names.Exists(name => Words.Is("rolename", name)))
            return StatementKind.Prerequisite;
        return names.Exists(name => name.Split(' ').Any(word => Words.Is("edition", word))) ? StatementKind.Claim : null;
    }
}
