using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads the scopes or permissions that stand as bullets or table rows below a sentence.</summary>
internal static class ScopeRows
{
    public static IReadOnlyList<Part> Of(IReadOnlyList<PageBlock> rows)
    {
        if (rows.Any(IsField) || IsForm(rows))
            return [];
        if (rows.Any(row => row.Kind == BlockKind.Cell))
            return Marked(rows, ticked: true) is { Count: > 0 } marked ? marked
                : [.. rows.Where(row => row.Scope.Row > 0).GroupBy(row => row.Scope.Row).Select(OfTableRow).OfType<Part>()];
        var ticked = rows.Any(row => row.Checked == true);
        return [.. rows.Where(row => row.Kind == BlockKind.Item && !(ticked && row.Checked == false)).Select(OfItem).OfType<Part>()];
    }

    /// <summary>The scopes whose boxes stay empty in a list in which other boxes are ticked.</summary>
    public static IReadOnlyList<Part> Unticked(IReadOnlyList<PageBlock> rows) => rows.Any(row => row.Kind == BlockKind.Cell)
        ? Marked(rows, ticked: false) : !rows.Any(row => row.Checked == true) ? []
        : [.. rows.Where(row => row is { Kind: BlockKind.Item, Checked: false }).Select(OfItem).OfType<Part>()];

    // A table with a column of ticks: the names of the rows with or without one; empty for another table.
    private static IReadOnlyList<Part> Marked(IReadOnlyList<PageBlock> rows, bool ticked)
    {
        var column = rows.Where(row => row.Scope is { Row: > 0, Column: > 0 }).GroupBy(row => row.Scope.Column).FirstOrDefault(cells =>
            cells.All(TickMarks.IsMark) && cells.Any(TickMarks.IsTick) && !cells.All(TickMarks.IsTick));
        return column is null ? [] : [.. column.Where(cell => TickMarks.IsTick(cell) == ticked)
            .Select(cell => rows.FirstOrDefault(row => row.Scope.Row == cell.Scope.Row && row.Scope.Column == 0))
            .OfType<PageBlock>().Select(OfCell).OfType<Part>()];
    }

    // "Token name: x": the rows fill in a form.
    private static bool IsField(PageBlock row)
    {
        if (row.Kind == BlockKind.Cell && (row.Scope.Row == 0 || row.Scope.Column > 0))
            return false;
        var text = row.Text.Split(':')[0].Trim().ToLowerInvariant();
        return Words.Is("fieldname", text) && !Words.Is("scopes", text);
    }

    // A table headed "Setting" and "Value" fills in a form.
    private static bool IsForm(IReadOnlyList<PageBlock> rows) =>
        rows.Any(row => row is { Kind: BlockKind.Cell, Scope: { Row: 0, Column: 0 } }
        && row.Text.ToLowerInvariant().Split(' ').Any(word => Words.Is("formfield", word)));

    private static Part? OfTableRow(IEnumerable<PageBlock> cells)
    {
        var row = cells.OrderBy(cell => cell.Scope.Column).ToList();
        var name = OfCell(row[0]);
        if (name is null || ScopeLists.IsScope(name.Text) || row.Count < 2 || OfCell(row[1]) is not { } level || level.Text.Split(' ')
            .Length > 4)
            return name;
        return name with { Text = $"{name.Text}: {level.Text}" };
    }

    // A note in parentheses is no part of the level.
    private static Part? OfCell(PageBlock cell)
    {
        var tokens = SentenceSplitter.Split(Tokeniser.Read(cell)).FirstOrDefault()?.Tokens ?? [];
        return tokens.Length == 0 ? null : Parts.Of(cell, tokens);
    }

    private static Part? OfItem(PageBlock item)
    {
        var tokens = SentenceSplitter.Split(Tokeniser.Read(item)).FirstOrDefault()?.Tokens ?? [];
        if (tokens.Length == 0)
            return null;
        if (ScopeLists.Among(item, tokens.Take(1)) is [var scope])
            return scope;
        var end = Array.FindIndex(tokens, token => token.Kind == LexemeKind.Mark && token.Word is "–" or ",");
        return Parts.Of(item, end > 0 ? tokens[..end] : tokens);
    }
}
