using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Lint;

namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>The rules that words decide.</summary>
internal static class WordRules
{
    private static readonly Lazy<(WordRule Rule, Regex Pattern)[]> Table = new(() =>
        [.. EmbeddedTable.Read<WordRule>("words")
            .Select(rule => (rule, new Regex(rule.Pattern, RegexOptions.Multiline, TimeSpan.FromSeconds(1))))]);

    /// <summary>Reports words that the rules do not allow.</summary>
    public static IEnumerable<LintFinding> Find(RuleContext page) =>
        from row in Table.Value
        from match in row.Pattern.Matches(page.Prose)
        select page.At(
            row.Rule.Rule,
            Enum.Parse<LintSeverity>(row.Rule.Severity, ignoreCase: true),
            match.Index,
            match.Length,
            $"\"{match.Value.Trim()}\": {row.Rule.Message}",
            row.Rule.Instead is { } instead ? match.Result(instead) : null);
}
