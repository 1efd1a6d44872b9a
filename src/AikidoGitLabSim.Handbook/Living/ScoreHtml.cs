using System.Globalization;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>Renders how many statements have which verdict; it is the legend of the colours, too.</summary>
/// <param name="report">The report.</param>
internal sealed class ScoreHtml(LivingReport report)
{
    private static readonly VerdictOutcome[] Outcomes =
        [VerdictOutcome.Holds, VerdictOutcome.Differs, VerdictOutcome.CannotBeDone, VerdictOutcome.NotCheckable];

    /// <summary>A bar of four parts, and a list of what they stand for.</summary>
    public string Render()
    {
        var bar = string.Concat(Outcomes.Select(outcome => $"<i class=\"b-{Class(outcome)}\" style=\"flex-grow:{Count(outcome)}\"></i>"));
        var list = string.Concat(Outcomes.Select(outcome =>
            $"<li class=\"b-{Class(outcome)}\"><b data-c=\"{Class(outcome)}\">{Count(outcome)}</b> <span class=\"s v-{Class(outcome)}\">"
                + $"<span aria-hidden=\"true\">{EvidenceHtml.Sign(outcome)}</span> {EvidenceHtml.Words(outcome)}</span></li>"));
        return $"<div class=\"score\"><div class=\"bar\" aria-hidden=\"true\">{bar}</div>"
            + $"<ul aria-label=\"Statements by verdict\">{list}</ul></div>";
    }

    private static string Class(VerdictOutcome outcome) => PageText.ClassOf(outcome);

    private string Count(VerdictOutcome outcome) =>
        report.Statements.Count(one => one.Worst == outcome).ToString(CultureInfo.InvariantCulture);
}
