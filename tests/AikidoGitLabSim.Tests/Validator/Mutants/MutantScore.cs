using System.Globalization;
using System.Text;
using AikidoGitLabSim.Server.Mutants;
using AikidoGitLabSim.Validator.Reports;
using Xunit.Abstractions;

namespace AikidoGitLabSim.Tests.Validator.Mutants;

/// <summary>
/// Grades the validator: each mutant against the gallery of tokens. A mutant is noticed from one report when that report says that
/// GitLab contradicts itself or that nothing can be told; it is noticed by known tokens when a verdict on one of them is another than the
/// strict GitLab's.
/// </summary>
public sealed class MutantScore(ITestOutputHelper output)
{
    private const string Begin = "<!-- mutants: written by MutantScore -->\n";
    private const string End = "<!-- /mutants -->";

    [Fact]
    public async Task Every_mutant_that_reading_can_show_is_noticed_and_the_table_stands_in_the_documentation()
    {
        var strict = await ReportsAsync(null);
        var scores = new Score[MutantList.All.Length];
        await Parallel.ForAsync(0, scores.Length,
            async (at, _) => scores[at] = Score.Of(MutantList.All[at], strict, await ReportsAsync(MutantList.All[at])));

        var table = Table(scores);
        output.WriteLine(table);
        foreach (var score in scores)
        {
            var noticed = score.Alone.Length + score.Differing.Length > 0;
            noticed.ShouldBe(score.Mutant.Unseen is null, $"{score.Mutant.Name}: {string.Join(", ", score.Differing)}");
        }

        Documented().ShouldBe(table, "Put the printed table into docs/validator.md");
    }

    [Fact]
    public void There_are_at_least_twenty_mutants_each_with_its_own_name_and_wrong()
    {
        MutantList.All.Length.ShouldBeGreaterThanOrEqualTo(20);
        MutantList.All.Select(mutant => mutant.Name).ShouldBeUnique();
        MutantList.All.Select(mutant => mutant.Wrong).ShouldBeUnique();
    }

    private static async Task<Dictionary<string, ValidationReport>> ReportsAsync(Mutant? mutant)
    {
        await using var gallery = await Gallery.OpenAsync(mutant);
        var reports = new Dictionary<string, ValidationReport>(StringComparer.Ordinal);
        foreach (var name in Gallery.Tokens.Keys)
            reports.Add(name, await gallery.ReportOnAsync(name));
        return reports;
    }

    private static string Table(Score[] scores)
    {
        var noticeable = scores.Where(score => score.Mutant.Unseen is null).ToArray();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"Of {scores.Length} mutants, {noticeable.Length} can be noticed by a client that only reads; {noticeable.Count(score =>
                score.Alone.Length + score.Differing.Length > 0)} are, ")
            .Append(CultureInfo.InvariantCulture,
                $"{noticeable.Count(score => score.Alone.Length > 0)} of them from a single report on an unknown token.\n\n")
            .Append("| mutant | what is wrong | from one report | by known tokens | bad token that passes |\n|---|---|---|---|---|\n");
        foreach (var score in noticeable)
            text.Append(CultureInfo.InvariantCulture,
                $"| `{score.Mutant.Name}` | {score.Mutant.Wrong} | {Words(score.Alone)} | {Words(score.Differing)} | {Words(
                    score.Fooled)} |\n");
        text.Append("\nA client that only reads cannot notice these:\n\n| mutant | what is wrong | why |\n|---|---|---|\n");
        foreach (var score in scores.Where(score => score.Mutant.Unseen is not null))
            text.Append(CultureInfo.InvariantCulture, $"| `{score.Mutant.Name}` | {score.Mutant.Wrong} | {score.Mutant.Unseen} |\n");
        return text.ToString();
    }

    private static string Words(string[] tokens) =>
        tokens is [] ? "–" : tokens.Length == 1 ? tokens[0] : $"{tokens[0]} and {tokens.Length - 1} more";

    private static string Documented()
    {
        var text = Documentation.Read("validator.md");
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        return from < 0 || to < 0 ? "" : text[(from + Begin.Length)..to];
    }

    private sealed record Score(Mutant Mutant, string[] Alone, string[] Differing, string[] Fooled)
    {
        public static Score Of(Mutant mutant, Dictionary<string, ValidationReport> strict,
            Dictionary<string, ValidationReport> wrong) => new(
            mutant,
            [.. wrong.Where(pair => SaysSo(pair.Value) && !SaysSo(strict[pair.Key])).Select(pair => pair.Key)],
            [.. wrong.Where(pair => Verdicts(pair.Value) != Verdicts(strict[pair.Key])).Select(pair => pair.Key)],
            [.. wrong.Where(pair => pair.Value.ExitCode == 0 && strict[pair.Key].ExitCode != 0).Select(pair => pair.Key)]);

        private static bool SaysSo(ValidationReport report) =>
            report.ExitCode is 4 or 5 || report.Checks.Any(check => check is { Code: "E_CONTRADICTION" } or { Code: "W_CLOCK" });

        private static string Verdicts(ValidationReport report) =>
            string.Join('\n', report.Checks.Select(check => $"{check.Id} {check.Status} {check.Code} {check.Message}"));
    }
}
