using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Meaning;

namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>What the page leaves out.</summary>
internal static class OmissionRules
{
    private static readonly Lazy<IReadOnlyList<OmissionRule>> Table = new(() => EmbeddedTable.Read<OmissionRule>("omissions"));

    /// <summary>Reports what the page should say and does not.</summary>
    public static IEnumerable<LintFinding> Find(RuleContext page, IReadOnlyList<EditionFacts> editions) =>
        Missing(page.Report, editions)
            .Select(rule =>
                page.At("DOC-MISSING", LintSeverity.Warning, 0, 0, $"{rule.Id}: the page does not say it. {rule.Why}", rule.Add));

    /// <summary>The rules that the page does not fulfil.</summary>
    public static IEnumerable<OmissionRule> Missing(CheckReport report, IReadOnlyList<EditionFacts> editions)
    {
        if (report.Plan.All(step => step.Intent is StepIntent.Unknown or StepIntent.Paste))
            return [];
        var paragraphs = Paragraphs(report.Page.Text);
        var aikido = paragraphs.Any(concepts => concepts.Contains("product.aikido"));
        return Table.Value
            .Where(rule => Matters(rule, editions, aikido) && IsFor(rule, report) && !paragraphs.Any(concepts => IsTold(rule, concepts)));
    }

    private static bool IsTold(OmissionRule rule, HashSet<string> concepts) => rule.ToldBy.Any(row => row.All(concepts.Contains));

    private static bool IsFor(OmissionRule rule, CheckReport report)
    {
        var named = report.Plan.Select(step => step.Token).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return rule.For == "any" || named.Count == 0 || named.Contains(rule.For);
    }

    private static bool Matters(OmissionRule rule, IReadOnlyList<EditionFacts> editions, bool aikido) =>
        (rule.About is null || aikido)
        && (rule.OnlyWhere is null || editions.Any(edition => edition.FineGrainedTokens))
        && (rule.For != "group" || editions.Any(edition => edition.Group.WhyNot is null));

    private static List<HashSet<string>> Paragraphs(string text)
    {
        var paragraphs = new List<List<string>> { new() };
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] is '-' or '*' or '#' || char.IsAsciiDigit(trimmed[0]))
                paragraphs.Add([]);
            if (trimmed.Length > 0 && trimmed[0] != '#')
                paragraphs[^1].Add(trimmed);
        }

        return [.. paragraphs.Where(lines => lines.Count > 0)
            .Select(lines => Concepts.In(string.Join(' ', lines)).ToHashSet(StringComparer.Ordinal))];
    }
}
