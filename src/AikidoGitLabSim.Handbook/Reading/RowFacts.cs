using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads the rows of tables that compare things, such as "Plan | Jobs | Interval": each row is one claim.</summary>
internal sealed class RowFacts(StatementWriter writer)
{
    private const int FewestColumns = 3;

    private int _before;

    /// <summary>Notes how much was said before a row.</summary>
    public void Begin(PageBlock block)
    {
        if (block is { Kind: BlockKind.Cell, Scope.Column: 0 })
            _before = writer.Count;
    }

    /// <summary>Adds the claim of a row whose last cell was read and whose cells said nothing by themselves.</summary>
    public void End(PageBlock block, IReadOnlyList<PageBlock> row, IReadOnlyList<PageBlock> head, bool isTaken)
    {
        if (isTaken || block.Kind != BlockKind.Cell || block.Scope.Row is not > 0 || row.Count == 0 || !ReferenceEquals(row[^1], block)
            || writer.Count > _before || !Compares(row, head) || row[0].Text.Trim().Length == 0)
            return;
        writer.Add(row[0], new Draft(KindOf(head)), TableRows.TokensOf(row[0]));
    }

    private static StatementKind KindOf(IReadOnlyList<PageBlock> head) =>
        TextOf(head[^1]).Split(' ').Any(word => word is "take" or "use" or "choose" or "recommended" or "pick" or "recommendation"
            or "advice")
            && !TextOf(head[^1]).Contains("instead", StringComparison.Ordinal) ? StatementKind.Recommendation : StatementKind.Claim;

    private static bool Compares(IReadOnlyList<PageBlock> row, IReadOnlyList<PageBlock> head) => head.Count >= FewestColumns
        && row.Count(cell => TextOf(cell).Any(char.IsLetterOrDigit)) >= FewestColumns - 1
        && !head.Any(IsOfForm) && !ScopeLists.IsScope(row[0].Text.Trim()) && TableRows.TokensOf(row[0]).Length > 0;

    // Fields, scopes, steps and roles are read elsewhere.
    private static bool IsOfForm(PageBlock cell) => TextOf(cell).Length == 0 || TextOf(cell).Split(' ').Any(word => Words.Is("scopes", word)
        || Words.Is("rolename", word) || word is "value" or "values" or "field" or "#" or "step")
        || Words.Is("stephead", TextOf(cell));

    private static string TextOf(PageBlock cell) => cell.Text.Trim().ToLowerInvariant();
}
