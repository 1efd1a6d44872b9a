using Xunit;

namespace AikidoGitLabSim.Features.Acceptance.Failing;

/// <summary>What a failing hook does.</summary>
[Collection(SharedFailingRun.Name)]
public sealed class HowHooksEnd(FailingRun run)
{
    private const string Done = "-> done: StepsSteps.Passes() (";
    private const string Skipped = "-> skipped because of previous errors";

    [Fact]
    public void Before_a_scenario_no_step_and_no_further_hook_runs_but_those_after_it() =>
        run["Before the scenario"].Failed("the hook before the scenario")
            .Told("Given a step that passes", Skipped, "after scenario: TestError, the hook before the scenario")
            .ToldNothingOf("the hook after the failed one");

    [Fact]
    public void Before_a_step_the_step_does_not_run_and_the_rest_is_skipped() =>
        run["Before a step"].Failed("the hook before the step").Told(
            "-> error: the hook before the step",
            "after step: TestError, the hook before the step",
            "Then a step that passes",
            Skipped,
            "after scenario: TestError, ")
            .ToldNothingOf("-> done");

    [Fact]
    public void After_a_step_the_scenario_ends_there() =>
        run["After a step"].Failed("the hook after the step")
            .Told(Done, "after step: OK, no error", "after scenario: TestError, the hook after the step")
            .ToldNothingOf("Then a step that passes");

    [Fact]
    public void After_a_step_that_throws_the_hook_is_told() =>
        run["A step and after it"].Failed("the hook after the step").Told("-> error: no such luck", "after step: TestError, no such luck");

    [Fact]
    public void After_a_scenario_no_further_hook_runs() =>
        run["After the scenario"].Failed("the hook after the scenario")
            .Told(Done, "after scenario: OK, no error").ToldNothingOf("the hook after the failed one");

    [Fact]
    public void After_a_scenario_that_failed_both_are_told() =>
        run["A step and after the scenario"].Failed("no such luck", "the hook after the scenario")
            .Told("after scenario: TestError, no such luck");

    [Fact]
    public void Before_a_feature_all_its_scenarios_fail_the_first_with_the_reason()
    {
        string[] names = ["One of a feature that does not begin", "Another of a feature that does not begin"];
        var both = names.Select(name => run[name].Failed()).ToArray();

        Saying("the hook before the feature").ShouldBe(1);
        Saying("Scenario skipped because of previous before feature hook error").ShouldBe(1);
        both.ShouldAllBe(scenario => scenario.Output.Length == 0);

        int Saying(string text) => both.Count(scenario => scenario.Message.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void After_a_feature_its_scenarios_have_passed_and_the_failure_is_told_beside_them()
    {
        run["One of a feature that does not end"].Passed();
        run.Around.ShouldHaveSingleItem().ShouldEndWith("System.NotSupportedException");
    }
}
