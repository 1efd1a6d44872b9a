using System.Globalization;
using System.Text.RegularExpressions;
using AikidoGitLabSim.StandIns.Gherkin;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Handbook.Catalogue;
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

    private static readonly Lazy<IReadOnlyList<Scenario>> Scenarios = new(ReadScenarios);

    [Fact]
    public void There_are_26_statements_and_14_omissions()
    {
        Own.Statements.Select(statement => statement.Id).ShouldBe(Enumerable.Range(1, 26).Select(number => string.Create(CultureInfo.InvariantCulture, $"S-{number:00}")));
        Own.Omissions.Select(omission => omission.Id).ShouldBe(Enumerable.Range(1, 14).Select(number => string.Create(CultureInfo.InvariantCulture, $"O-{number:00}")));
    }

    [Fact]
    public void Each_has_a_scenario()
    {
        var tags = Scenarios.Value.SelectMany(scenario => scenario.Info.CombinedTags).ToHashSet(StringComparer.Ordinal);

        Own.Statements.Select(statement => statement.Id).Concat(Own.Omissions.Select(omission => omission.Id)).Where(id => !tags.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public void No_scenario_names_what_is_not_there()
    {
        var known = Own.Statements.Select(statement => statement.Id).Concat(Own.Omissions.Select(omission => omission.Id)).ToHashSet(StringComparer.Ordinal);

        Scenarios.Value.SelectMany(scenario => scenario.Info.CombinedTags).Where(tag => Id().IsMatch(tag) && !known.Contains(tag)).ShouldBeEmpty();
    }

    [Fact]
    public void No_scenario_about_a_statement_is_left_out() =>
        Scenarios.Value.Where(scenario => scenario.IsIgnored && scenario.Info.CombinedTags.Any(tag => Id().IsMatch(tag))).Select(scenario => scenario.DisplayName).ShouldBeEmpty();

    [Fact]
    public void Each_verdict_is_concluded_by_scenarios_at_both_ends_of_its_range()
    {
        var claims = Claims().ToList();
        var lacking = from statement in Own.Statements
                      from row in statement.Verdicts
                      from lack in Lacks(row, claims.Where(claim => claim.Claim.Statement == statement.Id && claim.Claim.Kind == row.Kind && row.Range.Contains(claim.Edition)).ToList())
                      select $"{statement.Id}, {row}: {lack}";

        lacking.ShouldBeEmpty();
    }

    [Fact]
    public void Each_conclusion_is_the_verdict_of_the_catalogue() =>
        Claims().Where(claim => !claim.Claim.Agrees(Own.VerdictOn(claim.Claim.Statement, claim.Edition, claim.Claim.Kind).Verdict)).ShouldBeEmpty();

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
            claims.Select(step => Claim.Of(step.Text)!.Statement).Except(scenario.Info.CombinedTags, StringComparer.Ordinal).ShouldBeEmpty(scenario.DisplayName);
        }
    }

    [Fact]
    public void What_is_concluded_to_be_wrong_is_tagged_so()
    {
        foreach (var scenario in Scenarios.Value)
        {
            if (scenario.Steps.Select(step => Claim.Of(step.Text)).OfType<Claim>().Any(claim => !claim.Holds))
                scenario.Info.CombinedTags.ShouldContain("known-false", scenario.DisplayName);
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
            DateOnly.ParseExact(known.Review, "yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBeGreaterThan(new DateOnly(2026, 11, 22), statement.Id);
            statement.Evidence.ShouldNotBeEmpty(statement.Id);
        }
    }

    [Fact]
    public void What_depends_or_cannot_be_seen_says_on_what_and_why() =>
        Own.Statements.SelectMany(statement => statement.Verdicts).Where(row => row.Verdict is RowVerdict.Depends or RowVerdict.NotObservable && row.Why is null).ShouldBeEmpty();

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
        if (row.Range.First is { } first && !releases.Contains(first))
            yield return $"not seen at its first release, {first}";
        if (row.Range.Last is { } last && !releases.Contains(last))
            yield return $"not seen at its last release, {last}";
        if (row.Verdict == RowVerdict.Depends && claims.Select(claim => claim.Claim.Holds).Distinct().Count() < 2)
            yield return "seen to go one way only";
    }

    private static IEnumerable<(Claim Claim, string Edition)> Claims() =>
        from scenario in Scenarios.Value
        from step in scenario.Steps
        let claim = Claim.Of(step.Text)
        where claim is not null
        select (claim, scenario.Steps.Select(other => Edition().Match(other.Text)).First(match => match.Success).Groups["edition"].Value);

    private static List<Scenario> ReadScenarios() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "features"), "*.feature", SearchOption.AllDirectories).SelectMany(file => FeatureReader.Read(File.ReadAllText(file), file).Scenarios)];

    [GeneratedRegex(@"^[SO]-\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"^GitLab (?<edition>\S+/\S+/\S+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Edition();
}
