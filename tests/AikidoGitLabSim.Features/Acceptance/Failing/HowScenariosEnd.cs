using Xunit;

namespace AikidoGitLabSim.Features.Acceptance.Failing;

/// <summary>How scenarios end that do not pass.</summary>
[Collection(SharedFailingRun.Name)]
public sealed class HowScenariosEnd(FailingRun run)
{
    private const string Skipped = "-> skipped because of previous errors";

    [Fact]
    public void Every_scenario_has_an_end() => run.Count.ShouldBe(34);

    [Fact]
    public void An_undefined_step_fails_and_all_of_the_scenario_are_told_with_the_code_to_paste() =>
        run["An undefined step"].Failed("No matching step definition found").Told(
            "Given a step that passes",
            "-> done: StepsSteps.Passes() (",
            "When nobody has defined this",
            "-> undefined: ",
            "[When(\"nobody has defined this\")]",
            "public void WhenNobodyHasDefinedThis()",
            "And nobody has defined that \"quoted\" text 7 times",
            "-> undefined: ",
            "[When(\"nobody has defined that {string} text {int} times\")]",
            "public void WhenNobodyHasDefinedThatTextTimes(string ",
            "Then a step that passes",
            Skipped,
            "after scenario: UndefinedStep, no error")
            .At("When nobody has defined this", "Steps.feature", 5);

    [Fact]
    public void A_feature_with_a_syntax_error_is_one_failed_test_with_the_file_and_the_lines() =>
        run["AikidoGitLabSim.FailingScenarios.FeatureFiles.Syntax.Scenarios"].Failed(
            "tests/AikidoGitLabSim.FailingScenarios/Syntax.feature:7: (7:3): expected: ");

    [Fact]
    public void A_step_can_skip_its_scenario() => run["A step that skips the scenario"].Skipped();

    [Fact]
    public void A_step_of_another_scope_is_undefined() =>
        run["A step defined elsewhere"].Failed("No matching step definition found").Told(
            "-> undefined: ", "public void GivenAStepOfAnotherFeature()", "after scenario: UndefinedStep, no error");

    [Fact]
    public void An_undefined_step_is_told_also_after_one_that_throws() =>
        run["Undefined after a failure"].Failed("no such luck").Told(
            "-> error: no such luck", "When nobody has defined this", "-> undefined: ", "after scenario: TestError, no such luck");

    [Fact]
    public void An_ambiguous_step_fails_and_names_every_candidate() =>
        run["An ambiguous step"].Failed(
            "Ambiguous step definitions found for step 'Given a step that two definitions take': ",
            "StepsSteps.OneOfTwo(String)",
            "StepsSteps.TheOtherOfTwo()").Told("-> binding error: Ambiguous", Skipped, "after scenario: BindingError, Ambiguous");

    [Fact]
    public void A_pending_step_fails() =>
        run["A pending step"].Failed("PendingStepException", "The step definition is not implemented.").Told(
            "-> pending: StepsSteps.Pending(\"not written\"): The step definition is not implemented.",
            "after step: StepDefinitionPending, The step definition is not implemented.",
            Skipped,
            "after scenario: StepDefinitionPending, ");

    [Theory]
    [InlineData("A step that throws at once", "a step that throws", 25, "no such luck")]
    [InlineData("A step that throws later", "a step that throws later", 29, "no luck in the end")]
    public void A_step_that_throws_fails_the_scenario_and_the_rest_is_skipped(string scenario, string step, int line, string message) =>
        run[scenario].Failed("InvalidOperationException", message).Told(
            $"-> error: {message} (0.",
            $"after step: TestError, {message}",
            "Then a step that passes",
            Skipped,
            $"after scenario: TestError, {message}")
            .ToldNothingOf("-> done")
            .At($"Given {step}", "Steps.feature", line);

    [Fact]
    public void A_parameter_that_does_not_convert_fails_as_the_conversion_does() =>
        run["A parameter that does not convert"].Failed("FormatException", "'soon'")
            .Told("-> error: ", Skipped, "after scenario: TestError, ").ToldNothingOf("after step");

    [Fact]
    public void Definitions_of_which_none_takes_the_parameters_are_all_named() =>
        run["A parameter that no definition converts"].Failed(
            "'Given a step that takes a date or a number: soon'", "StepsSteps.Date(DateOnly)", "StepsSteps.Number(Int32)")
            .Told("-> binding error: ");

    [Fact]
    public void A_parameter_too_many_is_told_with_the_method() =>
        run["A parameter too many"].Failed("Parameter count mismatch", "StepsSteps.Passes()")
            .Told("-> binding error: ", "after scenario: BindingError, ");

    [Fact]
    public void A_class_that_cannot_be_made_fails_the_step_and_is_told_with_what_it_needs() =>
        run["A class that cannot be made"].Failed("ObjectContainerException", "IUnknown", "UnmakeableSteps")
            .Told("-> error: ", "after step: TestError, ");

    [Fact]
    public void Each_row_of_an_outline_ends_by_itself()
    {
        run["A row of an outline(ends: \"passes\""].Passed();
        run["A row of an outline(ends: \"throws\""].Failed("no such luck");
    }

    [Fact]
    public void An_ignored_scenario_is_skipped() => run["An ignored scenario"].Skipped().Output.ShouldBeEmpty();
}
