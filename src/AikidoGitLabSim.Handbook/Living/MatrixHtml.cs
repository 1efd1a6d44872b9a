using System.Globalization;
using System.Text;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>Renders the table of statements by editions.</summary>
/// <param name="report">The report.</param>
/// <param name="ranges">The editions by offering and tier.</param>
internal sealed class MatrixHtml(LivingReport report, EditionRanges ranges)
{
    private const int ManyEditions = 36;

    /// <summary>The tables, one for each kind of token.</summary>
    public string Render() => string.Concat(Enum.GetValues<TokenBranch>().Where(IsWalked).Select(Table));

    private bool IsWalked(TokenBranch token) => report.Statements.Any(one => one.Evidence.Any(found => found.Verdict.Token == token));

    private string Table(TokenBranch token)
    {
        var html = new StringBuilder();
        html.Append(
            $"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{Words(token)}\"><table class=\"matrix{Density}\" "
                + $"data-t=\"{(token == TokenBranch.Group ? 'g' : 'p')}\"><caption>{Words(token)}</caption><thead><tr><td></td>");
        html.AppendJoin(
            "", ranges.Lines.Select(line =>
                $"<th scope=\"colgroup\" colspan=\"{line.Count().ToString(CultureInfo.InvariantCulture)}\">"
                    + $"{Html.Text(EditionRanges.Title(line.Key))}</th>"));
        html.Append("</tr><tr><td></td>");
        html.AppendJoin(
            "", Editions.Select(edition => $"<th scope=\"col\"><span>{Html.Text(EditionRanges.VersionOf(edition))}</span></th>"));
        html.Append("</tr></thead><tbody>");
        foreach (var one in report.Statements.Where(one => one.Evidence.Any(found => found.Verdict.Token == token)))
        {
            html.Append($"<tr><th scope=\"row\"><a href=\"#s{one.Key}\"><b>{Html.Text(one.Name)}</b> {Html.Text(Brief(one))}</a></th>");
            html.AppendJoin("", Editions.Select(edition => Cell(one.On(edition, token)?.Verdict))).Append("</tr>");
        }

        return html.Append("</tbody></table></div>").ToString();
    }

    // Many columns are narrow, so that a desktop shows them all at once.
    private string Density => report.Check.Editions.Count > ManyEditions ? " many" : "";

    private IEnumerable<string> Editions => ranges.Lines.SelectMany(line => line);

    private static string Cell(Verdict? verdict) => verdict is null
        ? "<td></td>"
        : $"<td class=\"v-{PageText.ClassOf(verdict.Outcome)}\" "
            + $"title=\"{Html.Text($"{EditionRanges.Name(verdict.Edition)}: {EvidenceHtml.Words(verdict.Outcome)}")}\">"
            + $"<span aria-hidden=\"true\">{EvidenceHtml.Sign(verdict.Outcome)}</span><span class=\"sr\">"
                + $"{EvidenceHtml.Words(verdict.Outcome)}</span></td>";

    private static string Words(TokenBranch token) => token == TokenBranch.Group ? "Group access token" : "Personal access token";

    private static string Brief(LivingStatement one)
    {
        var text = one.Statement.Text.Length > 0 ? one.Statement.Text : one.Statement.Kind.ToString();
        return text.Length > 42 ? $"{text[..40]}…" : text;
    }
}
