using System.Text.Json;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Rules;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Tests.Support;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Versions of the help page that differ in one thing, with what is to be reported for each.</summary>
public sealed class MutantTests
{
    private static readonly Lazy<JsonArray> Table = new(() => SharedPages.Expected is { } file
        ? JsonNode.Parse(File.ReadAllText(file))?.AsArray() ?? [] : []);

    private static readonly Lazy<Dictionary<(string?, string, TokenBranch), VerdictOutcome>> Seed = new(() =>
        (from judged in Report(SharedPages.Page).Statements
         from verdict in judged.Verdicts
         select (Key: (judged.Id, verdict.Edition, verdict.Token), verdict.Outcome)).ToDictionary(row => row.Key, row => row.Outcome));

    public static TheoryData<string> Mutants => [.. Table.Value.Select(row => Text(row, "id")).DefaultIfEmpty("none")];

    [SharedTheory(SharedPages.ExpectedFile)]
    [MemberData(nameof(Mutants))]
    public void Each_change_is_reported_as_what_it_is(string id)
    {
        var expected = Of(id);
        var report = Report(SharedFolder.Find($"pages/mutants/{id}.md"));
        var statements = report.Statements;
        string[] harmless = ["harmless", "reworded"];
        var changes = statements.Select(judged => judged.Change).Where(change => change is not (null or Change.Unchanged))
            .Select(change => $"{change}".ToLowerInvariant())
            .Concat(report.Gone.Select(_ => "gone")).ToHashSet(StringComparer.Ordinal);
        if (harmless.Contains(Text(expected, "class")))
        {
            changes.Except(harmless, StringComparer.Ordinal).ShouldBeEmpty();
            return;
        }

        string[] allowed = [Text(expected, "class"), .. Texts(expected, "classAlso")];
        changes.Except(allowed, StringComparer.Ordinal).ShouldBeEmpty();
        changes.ShouldNotBeEmpty();
        Touched(statements, report).ShouldBe(Texts(expected, "statements").ToHashSet(StringComparer.Ordinal), ignoreOrder: true);
    }

    [SharedTheory(SharedPages.ExpectedFile)]
    [MemberData(nameof(Mutants))]
    public void Each_changed_statement_is_true_where_it_should_be(string id)
    {
        var expected = Of(id);
        var report = Report(SharedFolder.Find($"pages/mutants/{id}.md"));
        var statements = Texts(expected, "statements").ToHashSet(StringComparer.Ordinal);
        foreach (var (truth, range) in Truths(expected))
        {
            var verdicts = Verdicts(report, statements).Where(row => InRange(range, row.Verdict)).ToArray();
            if (truth == "unchanged")
                verdicts.Where(row => Seed.Value.TryGetValue((row.Id, row.Verdict.Edition, row.Verdict.Token), out var before)
                    && before != row.Verdict.Outcome).ShouldBeEmpty(range);
            else if (truth == "now true")
                verdicts.ShouldAllBe(row => row.Verdict.Outcome == VerdictOutcome.Holds, range);
            else
                verdicts.Where(row => !IsFigure(report, row.Id)).ShouldAllBe(row => CheckReport.IsWrong(row.Verdict), range);
            if (truth != "unchanged")
                verdicts.ShouldNotBeEmpty(range);
        }
    }

    [SharedTheory(SharedPages.ExpectedFile)]
    [MemberData(nameof(Mutants))]
    public void What_a_change_does_not_touch_stays_as_it_was(string id)
    {
        var statements = Texts(Of(id), "statements").ToHashSet(StringComparer.Ordinal);
        var report = Report(SharedFolder.Find($"pages/mutants/{id}.md"));
        var others = from judged in report.Statements
                     where judged.Id is not null && !statements.Contains(judged.Id)
                     from verdict in judged.Verdicts
                     where Seed.Value[(judged.Id, verdict.Edition, verdict.Token)] != verdict.Outcome
                     select $"{judged.Id}: {verdict}";

        others.ShouldBeEmpty();
    }

    [SharedTheory(SharedPages.ExpectedFile)]
    [MemberData(nameof(Mutants))]
    public void The_rule_of_lint_that_has_to_fire_does(string id)
    {
        if (Of(id)["lint"] is not { } rule)
            return;
        var report = Report(SharedFolder.Find($"pages/mutants/{id}.md"));
        Linter.Find(report, Checked.Editions(Checked.Facts.DefaultEdition))
            .ShouldContain(finding => finding.Rule == rule.GetValue<string>());
    }

    private static JsonNode Of(string id) => Table.Value.OfType<JsonNode>().First(row => Text(row, "id") == id);

    private static CheckReport Report(string? file) => Checked.Page(File.ReadAllText(file ?? ""), [.. Checked.Facts.Editions]);

    private static HashSet<string> Touched(IEnumerable<JudgedStatement> statements, CheckReport report) =>
        [.. statements.Where(judged => judged.Change is not (null or Change.Unchanged)).Select(judged => judged.Id)
            .Concat(report.Gone.Select(gone => gone.Id)).OfType<string>()];

    private static IEnumerable<(string? Id, Verdict Verdict)> Verdicts(CheckReport report, HashSet<string> statements) =>
        report.Statements
            .Where(judged => judged.Change == Change.New
            || (judged.Id is { } id && statements.Contains(id)
            && !report.Statements.Any(other => other.Id == id && other.Change == Change.New)))
            .SelectMany(judged => judged.Verdicts.Select(verdict => (judged.Id, verdict)))
            .Concat(report.Gone.SelectMany(gone => gone.Verdicts.Select(verdict => ((string?)gone.Id, verdict))));

    private static bool IsFigure(CheckReport report, string? id) =>
        report.Statements
            .Any(judged => judged.Id == id && judged.Statement.Kind == AikidoGitLabSim.Handbook.Statements.StatementKind.Figure);

    private static IEnumerable<(string Truth, string Range)> Truths(JsonNode expected) =>
    [
        .. Texts(expected, "for").Select(range => (Text(expected, "truth"), range)),
        .. expected["but"]?.AsArray().OfType<JsonNode>()
            .SelectMany(but => Texts(but, "for").Select(range => (Text(but, "truth"), range))) ?? [],
    ];

    private static bool InRange(string range, Verdict verdict)
    {
        var (kind, editions) = range.Split(" @ ") is [var first, var second] ? (first, second) : throw new FormatException(range);
        return (kind == "any" || kind.Equals($"{verdict.Token}", StringComparison.OrdinalIgnoreCase))
            && editions.Replace("|self-managed/", "\nself-managed/", StringComparison.Ordinal).Split('\n')
                .Any(one => EditionRange.Parse(one).Contains(verdict.Edition));
    }

    private static string Text(JsonNode? node, string name) => node?[name]?.GetValue<string>() ?? throw new JsonException($"no {name}");

    private static IEnumerable<string> Texts(JsonNode node, string name) =>
        node[name]?.AsArray().Select(one => one?.GetValue<string>() ?? "") ?? [];
}
