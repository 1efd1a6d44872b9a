using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using Xunit.Abstractions;

namespace AikidoGitLabSim.Tests.Truth.Facts;

[Collection(TruthRuns.Name)]
public sealed class FactsTests(TruthRun run, ITestOutputHelper output)
{
    private static readonly HashSet<string> AreasToBeProven =
        ["auth-transport", "errors", "scopes", "pat-endpoints", "resource-tokens", "lifecycle", "precedence", "git-http"];

    public static TheoryData<string> Questions => new(FactBook.Questions.Select(question => question.ToString()));

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_simulator_answers_as_GitLab_does(string question)
    {
        var result = run.Facts.Results[question];
        if (result.Verdict == Verdict.Proven)
            return;
        output.WriteLine(result.ToString());
        FactBook.NotProven.ShouldContain(result.Question.Fact.Id, result.ToString());
    }

    [Fact]
    public void The_list_of_facts_that_are_not_proven_is_exact()
    {
        var file = $"{TruthData.Folder}/{FactBook.NotProvenFile}";
        var missing = run.Facts.NotProven.Except(FactBook.NotProven).Order(StringComparer.Ordinal).ToList();
        var proven = FactBook.NotProven.Except(run.Facts.NotProven).Order(StringComparer.Ordinal).ToList();
        missing.ShouldBeEmpty($"no longer proven; mend the simulator, or add to {file}: {string.Join(' ', missing)}");
        proven.ShouldBeEmpty($"proven now, or no fact; remove from {file}: {string.Join(' ', proven)}");
    }

    [Fact]
    public void Nothing_about_tokens_and_git_is_left_unproven()
    {
        var open = FactBook.All.Where(fact =>
            AreasToBeProven.Contains(fact.Area) && FactBook.NotProven.Contains(fact.Id) && !FactVersions.EndsBeforeSimulated(fact))
            .Select(fact => fact.Id);
        open.ShouldBeEmpty($"facts of the areas {string.Join(", ", AreasToBeProven)} must not stand in {FactBook.NotProvenFile}");
    }
}
