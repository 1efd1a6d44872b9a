using Reqnroll;

namespace AikidoGitLabSim.Tests.StandIns.Gherkin;

public sealed class Parameters
{
    [Fact]
    public async Task Are_not_ambiguous_when_only_one_takes_the_parameters() =>
        (await RunAsync("Given 7 things")).Status.ShouldBe(ScenarioExecutionStatus.OK);

    [Fact]
    public async Task Text_that_fits_with_parameters_that_do_not_says_why()
    {
        var result = await RunAsync("When it takes soon days");

        result.Status.ShouldBe(ScenarioExecutionStatus.BindingError);
        result.Failures.Single().Error.Message.ShouldBe(
            "The text of 'When it takes soon days' fits, the parameters do not: "
            + "Bindings.Days(Int32) cannot take 'soon' as Int32 days; Bindings.NoDays() has 0 parameters for 1 arguments");
    }

    private static Task<AikidoGitLabSim.StandIns.Gherkin.ScenarioResult> RunAsync(string step) =>
        FeatureText.RunAsync($"Feature: f\nScenario: s\n{step}", typeof(Bindings));

    [Binding]
    public sealed class Bindings
    {
        [Given("^(.*) things$")]
        public static void Things(int count) => count.ShouldBe(7);

        [Given("^(.*) thing.$")]
        public static void Dates(DateOnly date) => date.ShouldNotBe(default);

        [When("^it takes (.*) days$")]
        public static void Days(int days) => days.ShouldBePositive();

        [When("^it takes (.*) day.$")]
        public static void NoDays()
        {
        }
    }
}
