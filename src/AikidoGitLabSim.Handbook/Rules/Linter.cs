using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Lint;

namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>Finds what is badly written on a page.</summary>
public static class Linter
{
    /// <summary>The findings of all rules, in the order of the page.</summary>
    /// <param name="report">The check of the page, on the editions for which it is written.</param>
    /// <param name="editions">What is known of those editions.</param>
    public static IReadOnlyList<LintFinding> Find(CheckReport report, IReadOnlyList<EditionFacts> editions)
    {
        var page = new RuleContext(report);
        IEnumerable<LintFinding> all =
        [
            .. WordRules.Find(page),
            .. HeadingRules.Find(page),
            .. FigureRules.Find(page),
            .. LinkRules.Find(page),
            .. FactRules.Find(page),
            .. OmissionRules.Find(page, editions),
        ];
        return [.. all.OrderBy(finding => finding.Position.Line).ThenBy(finding => finding.Position.Column)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)];
    }
}
