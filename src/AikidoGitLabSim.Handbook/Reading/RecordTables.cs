using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads tables whose header names the fields of a form: "Key | Value | Protected | Masked".</summary>
internal static class RecordTables
{
    private static readonly HashSet<string> Keys = ["key", "variable", "variable name", "name", "secret", "token name", "variable key"];
    private static readonly HashSet<string> Flags = ["protected", "masked", "hidden", "expanded", "expand", "active", "enabled", "type",
        "environment", "environments", "visibility", "protect", "mask", "role", "scopes", "scope", "expires", "expiration date"];

    public static bool Is(IReadOnlyList<PageBlock> head) => head.Count > 2 && Keys.Contains(TextOf(head[0]))
        && head.Skip(1).All(cell => TextOf(cell) is "value" or "content" || Flags.Contains(TextOf(cell)));

    /// <summary>What a cell asks for below the name of its field.</summary>
    public static IReadOnlyList<Draft> Read(PageBlock head, Token[] key, PageBlock cell, Memory memory)
    {
        var value = TableRows.TokensOf(cell);
        if (TextOf(cell) is "")
            return [];
        if (!TickMarks.IsMark(cell))
            return value.Length == 0 ? [] : KeyValues.ReadField(head, key, cell, value, memory);
        var (ticked, mark) = (TickMarks.IsTick(cell), Mark(cell));
        return [new Draft(StatementKind.Action, ticked ? StatementAction.Select : StatementAction.Unselect)
        {
            Target = [Parts.Of(head, key)], Negated = !ticked, First = mark, Last = mark,
        }];
    }

    private static Token Mark(PageBlock cell) => new()
    {
        Kind = LexemeKind.Mark, Text = cell.Text, Word = cell.Text, Start = 0, End = cell.Text.Length,
    };

    private static string TextOf(PageBlock cell) => cell.Text.Trim().ToLowerInvariant();
}
