using System.Globalization;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.ReqnrollXunit;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.Catalogue;
using Reqnroll.Bindings;

namespace AikidoGitLabSim.Tests.Support.Catalogue;

/// <summary>
/// The catalogue and the features say the same. Each scenario compares what it found with the catalogue when it runs;
/// here is seen to it that each verdict of the catalogue has such a scenario, and that none concludes without having looked.
/// </summary>
public sealed partial class StatementTests
{
    private static readonly StatementCatalogue Own = OwnCatalogue.Own;

    private const string Limit = "on:";

    // Self-managed GitLab and GitLab Dedicated differ in who pays for what only.
    private static readonly string[][] Offerings = [["gitlab.com"], ["self-managed", "dedicated"]];

    private static readonly Lazy<IReadOnlyList<Scenario>> Scenarios = new(ReadScenarios);

    [Fact]
    public void There_are_26_statements_and_14_omissions()
    {
        Own.Statements.Select(statement => statement.Id)
            .ShouldBe(Enumerable.Range(1, 26).Select(number => string.Create(CultureInfo.InvariantCulture, $"S-{number:00}")));
        Own.Omissions.Select(omission => omission.Id)
            .ShouldBe(Enumerable.Range(1, 14).Select(number => string.Create(CultureInfo.InvariantCulture, $"O-{number:00}")));
    }

    [Fact]
    public void Each_has_a_scenario()
    {
        var tags = Scenarios.Value.SelectMany(scenario => scenario.Tags).ToHashSet(StringComparer.Ordinal);

        Own.Statements.Select(statement => statement.Id).Concat(Own.Omissions.Select(omission => omission.Id))
            .Where(id => !tags.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public void No_scenario_names_what_is_not_there()
    {
        var known = Own.Statements.Select(statement => statement.Id).Concat(Own.Omissions.Select(omission => omission.Id))
            .ToHashSet(StringComparer.Ordinal);

        Scenarios.Value.SelectMany(scenario => scenario.Tags).Where(tag => Id().IsMatch(tag) && !known.Contains(tag)).ShouldBeEmpty();
    }

    [Fact]
    public void No_scenario_about_a_statement_is_left_out() =>
        Scenarios.Value.Where(scenario => scenario.IsIgnored && scenario.Tags.Any(tag => Id().IsMatch(tag)))
            .Select(scenario => scenario.DisplayName).ShouldBeEmpty();

    [Fact]
    public void Each_verdict_is_concluded_at_both_ends_of_its_range_and_per_offering()
    {
        var claims = Claims().ToList();
        var lacking = from statement in Own.Statements
                      from row in statement.Verdicts
                      from lack in Lacks(row, claims.Where(claim => claim.Claim.Statement == statement.Id && claim.Claim.Kind == row.Kind
                          && row.Range.Contains(claim.Edition)).ToList())
                      select $"{statement.Id}, {row}: {lack}";

        lacking.ShouldBeEmpty();
    }

    [Fact]
    public void An_open_range_that_is_not_seen_at_the_newest_release_is_reported()
    {
        var row = new VerdictRow { Editions = "gitlab.com/*/16.0..", Kind = "group", Verdict = RowVerdict.Holds };

        Lacks(row, [(new Claim("S-13", Holds: true, "group"), "gitlab.com/free/16.0")])
            .ShouldBe([$"not seen at its last release, {EditionName.Newest}"]);
    }

    [Fact]
    public void A_range_of_two_offerings_that_is_seen_on_one_is_reported()
    {
        var row = new VerdictRow { Editions = "*/*/16.0..16.0", Kind = "group", Verdict = RowVerdict.Holds };

        Lacks(row, [(new Claim("S-13", Holds: true, "group"), "gitlab.com/free/16.0")]).ShouldBe(["not seen on self-managed or dedicated"]);
    }

    [Fact]
    public void A_limit_of_a_scenario_contains_the_edition_that_its_text_names()
    {
        var outside = from scenario in Scenarios.Value
                      let limits = LimitsOf(scenario).ToList()
                      where limits.Count > 0 && EditionOf(scenario) is { } edition && !limits.Any(limit => limit.Contains(edition))
                      select scenario.DisplayName;

        outside.ShouldBeEmpty();
    }

    private static IEnumerable<EditionRange> LimitsOf(Scenario scenario) =>
        scenario.Tags.Where(tag => tag.StartsWith(Limit, StringComparison.Ordinal)).Select(tag => EditionRange.Parse(tag[Limit.Length..]));

    [Fact]
    public void What_is_not_always_true_says_what_to_write_in_each_edition() =>
        Own.Statements.SelectMany(statement => statement.Verdicts.Where(row => row.Verdict is RowVerdict.DoesNotHold or RowVerdict.Depends)
            .Where(row => statement.InsteadOf(row) is null or "").Select(row => $"{statement.Id}: {row}")).ShouldBeEmpty();

    [Fact]
    public void Each_conclusion_is_the_verdict_of_the_catalogue() =>
        Claims().Where(claim => !claim.Claim.Agrees(Own.VerdictOn(claim.Claim.Statement, claim.Edition, claim.Claim.Kind).Verdict))
            .ShouldBeEmpty();

    [Fact]
    public void A_conclusion_comes_after_something_was_seen_and_bears_the_statement_s_tag()
    {
        foreach (var scenario in Scenarios.Value)
        {
            var outcomes = scenario.Steps.Where(step => step.Type == StepDefinitionType.Then).ToList();
            var claims = outcomes.Where(step => Claim.Of(step.Text) is not null).ToList();
            if (claims.Count == 0)
                continue;
            Claim.Of(outcomes[0].Text).ShouldBeNull($"{scenario.DisplayName} concludes before it has seen anything");
            claims.Select(step => Claim.Of(step.Text)!.Statement).Except(scenario.Tags, StringComparer.Ordinal)
                .ShouldBeEmpty(scenario.DisplayName);
        }
    }

    [Fact]
    public void What_is_concluded_to_be_wrong_is_tagged_so()
    {
        foreach (var scenario in Scenarios.Value)
        {
            if (scenario.Steps.Select(step => Claim.Of(step.Text)).OfType<Claim>().Any(claim => !claim.Holds))
                scenario.Tags.ShouldContain("known-false", scenario.DisplayName);
        }
    }

    [Fact]
    public void What_is_wrong_somewhere_says_why_and_what_to_write_instead()
    {
        foreach (var statement in Own.Statements)
        {
            var isWrong = statement.Verdicts.Any(row => row.Verdict == RowVerdict.DoesNotHold);
            (statement.KnownFalse is not null).ShouldBe(isWrong, statement.Id);
            if (statement.KnownFalse is not { } known)
                continue;
            ((string[])[known.Reason, known.Instead, known.Owner]).ShouldAllBe(text => text.Length > 0, statement.Id);
            DateOnly.ParseExact(known.Review, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                .ShouldBeGreaterThan(new DateOnly(2026, 11, 22), statement.Id);
            statement.Evidence.ShouldNotBeEmpty(statement.Id);
        }
    }

    [Fact]
    public void What_depends_or_cannot_be_seen_says_on_what_and_why() =>
        Own.Statements.SelectMany(statement => statement.Verdicts)
            .Where(row => row.Verdict is RowVerdict.Depends or RowVerdict.NotObservable && row.Why is null).ShouldBeEmpty();

    [Fact]
    public void No_two_verdicts_are_on_the_same()
    {
        var twice = from statement in Own.Statements
                    from first in statement.Verdicts
                    from second in statement.Verdicts
                    where !ReferenceEquals(first, second) && first.Kind == second.Kind && first.Range.Overlaps(second.Range)
                    select $"{statement.Id}: {first} and {second}";

        twice.ShouldBeEmpty();
    }

    private static IEnumerable<string> Lacks(VerdictRow row, List<(Claim Claim, string Edition)> claims)
    {
        if (row.Verdict == RowVerdict.NotObservable)
            yield break;
        if (claims.Count == 0)
        {
            yield return "no scenario concludes it";
            yield break;
        }

        var releases = claims.Select(claim => EditionRange.ReleaseOf(claim.Edition)).ToHashSet();
        var last = row.Range.Last ?? EditionName.Newest;
        if (row.Range.First is { } first && !releases.Contains(first))
            yield return $"not seen at its first release, {first}";
        if (!releases.Contains(last))
            yield return $"not seen at its last release, {last}";
        var named = row.Editions.Split('/')[0].Split('|');
        foreach (var offerings in Offerings.Where(offerings => named is ["*"] || named.Intersect(offerings, StringComparer.Ordinal).Any()))
        {
            if (!claims.Any(claim => offerings.Contains(claim.Edition.Split('/')[0], StringComparer.Ordinal)))
                yield return $"not seen on {string.Join(" or ", offerings)}";
        }

        if (row.Verdict == RowVerdict.Depends && claims.Select(claim => claim.Claim.Holds).Distinct().Count() < 2)
            yield return "seen to go one way only";
    }

    private static IEnumerable<(Claim Claim, string Edition)> Claims() =>
        from scenario in Scenarios.Value
        from step in scenario.Steps
        let claim = Claim.Of(step.Text)
        where claim is not null
        select (claim, EditionOf(scenario) ?? throw new InvalidOperationException($"{scenario.DisplayName} names no edition"));

    private static string? EditionOf(Scenario scenario) =>
        scenario.Steps.Select(step => Edition().Match(step.Text)).FirstOrDefault(match => match.Success) is { } match
            ? EditionName.Resolve(match.Groups["edition"].Value)
            : null;

    private static List<Scenario> ReadScenarios() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "features"), "*.feature", SearchOption.AllDirectories)
            .SelectMany(file => FeatureFile.Parse(File.ReadAllText(file), file).Scenarios)];

    [GeneratedRegex(@"^[SO]-\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"^GitLab (?<edition>\S+/\S+/\S+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Edition();
}
