using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace AikidoGitLabSim.Features.Acceptance.Failing;

/// <summary>What scenarios print, that features run in parallel, and what runs of a scenario without steps.</summary>
[Collection(SharedFailingRun.Name)]
public sealed partial class HowScenariosRun(FailingRun run)
{
    [Fact]
    public void The_output_has_each_step_with_its_table_or_text_the_call_and_the_time() =>
        run["Output with timings"].Passed().Told(
            "Given a step that takes 250 milliseconds",
            "-> done: OutputSteps.TakesAsync(250) (",
            "When a step that says \"a text of more than twenty characters\"",
            "said: a text of more than twenty characters",
            "-> done: OutputSteps.Says(\"a text of more th...\") (",
            "Then a step with a table and a text is \"shown\"",
            "| name  | amount |",
            "| apple | 3      |",
            "-> done: OutputSteps.Table(\"shown\", <table>) (",
            "And a step with a text",
            "of two",
            "lines",
            "-> done: OutputSteps.Text(\"of two");

    [Fact]
    public void Times_are_those_of_the_steps()
    {
        var seconds = Times().Matches(run["Output with timings"].Output)
            .Select(time => double.Parse(time.Groups["seconds"].Value, CultureInfo.InvariantCulture)).ToList();

        seconds.Count.ShouldBe(4);
        seconds[0].ShouldBeGreaterThanOrEqualTo(0.2);
    }

    [Fact]
    public void Features_run_in_parallel_so_that_two_can_wait_for_one_another()
    {
        run["The one waits for the other"].Passed();
        run["The other waits for the one"].Passed();
    }

    [Fact]
    public void A_scenario_without_steps_runs_its_backgrounds()
    {
        run["Without steps"].Passed().Told("Given a step that passes", "-> done: StepsSteps.Passes() (");
        run["Without steps in a rule"].Failed("no such luck").Told("Given a step that passes", "Given a step that throws");
    }

    [Fact]
    public void A_step_after_But_is_called_so() =>
        run["A step after But"].Passed().Told("Given a step that passes", "But a step that passes");

    [Fact]
    public void Features_may_be_in_another_language() =>
        run["In German"].Passed()
            .Told("Angenommen a step that passes", "Wenn a step that passes", "Dann a step that passes", "Aber a step that passes");

    [GeneratedRegex(@"-> done: .* \((?<seconds>\d+\.\d)s\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Times();
}
