using System.Text;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>Renders the text of a block, each statement marked with its verdict and leading to what was found.</summary>
/// <param name="statements">The statements of the page.</param>
internal sealed class PageText(IReadOnlyList<LivingStatement> statements)
{
    private readonly HashSet<int> _begun = [];

    /// <summary>The statements that stand in a block.</summary>
    public IReadOnlyList<LivingStatement> In(PageBlock block)
    {
        var (from, to) = RangeOf(block);
        return [.. statements.Where(one => one.Statement.Position.Offset >= from && one.Statement.Position.Offset < to)];
    }

    /// <summary>The class of a verdict in the style sheet.</summary>
    public static string ClassOf(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.Holds => "h",
        VerdictOutcome.Differs => "d",
        VerdictOutcome.CannotBeDone => "c",
        _ => "n",
    };

    /// <summary>The text of the block as HTML.</summary>
    public string Of(PageBlock block)
    {
        var html = new StringBuilder();
        var own = In(block);
        for (var at = 0; at < block.Text.Length;)
        {
            var (statement, style) = (At(own, block.Offsets[at]), StyleAt(block, at));
            var end = at + 1;
            while (end < block.Text.Length && At(own, block.Offsets[end]) == statement && StyleAt(block, end) == style)
                end++;
            Append(html, block.Text[at..end], statement, style);
            at = end;
        }

        return html.ToString().Trim();
    }

    private void Append(StringBuilder html, string text, LivingStatement? statement, string? style)
    {
        var shown = Html.Text(text).Replace("\n", "<br>", StringComparison.Ordinal);
        if (style is not null)
            shown = $"<{style}>{shown}</{style}>";
        if (statement is null)
        {
            html.Append(shown);
            return;
        }

        var id = _begun.Add(statement.Number) ? $" id=\"t{statement.Key}\"" : "";
        html.Append($"<a{id} class=\"s v-{ClassOf(statement.Worst)}\" data-s=\"{statement.Key}\" href=\"#s{statement.Key}\">{shown}</a>");
    }

    // A link inside a sentence is a statement of its own: the shorter one is meant.
    private static LivingStatement? At(IEnumerable<LivingStatement> own, int offset) => own
        .Where(one => one.Statement.Kind != StatementKind.Figure && offset >= one.Statement.Position.Offset
            && offset < one.Statement.Position.Offset + one.Statement.Position.Length)
        .MinBy(one => one.Statement.Position.Length);

    private static string? StyleAt(PageBlock block, int at) =>
        block.Spans.Where(span => span.Start <= at && at < span.End).Select(span => span.Style).Aggregate(
        (string?)null,
        (known, style) => style switch
        {
            TextStyle.Code => "code",
            TextStyle.Key => "kbd",
            TextStyle.Bold => known ?? "strong",
            TextStyle.Italic => known ?? "em",
            _ => known,
        });

    private static (int From, int To) RangeOf(PageBlock block)
    {
        var places = block.Spans.Select(span => span.Place).OfType<Position>().ToList();
        var from = block.Offsets.Concat(places.Select(place => place.Offset)).DefaultIfEmpty(0).Min();
        var to = block.Ends.Concat(places.Select(place => place.Offset + place.Length)).DefaultIfEmpty(0).Max();
        return (from, to);
    }
}
