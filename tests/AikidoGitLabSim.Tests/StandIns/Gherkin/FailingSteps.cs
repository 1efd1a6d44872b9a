using Reqnroll;

namespace AikidoGitLabSim.Tests.StandIns.Gherkin;

public sealed class FailingSteps
{
    [Fact]
    public async Task Fail_the_scenario_at_their_line_and_skip_the_rest()
    {
        var result = await RunAsync("Given a step that throws", "Then a step that notes");

        result.Status.ShouldBe(ScenarioExecutionStatus.TestError);
        result.Failures.Single().ShouldSatisfyAllConditions(
            failure => failure.Error.Message.ShouldBe("no such luck"),
            failure => failure.Line.ShouldBe(3),
            failure => failure.What.ShouldBe("Given a step that throws"),
            failure => failure.Error.StackTrace!.ShouldContain(nameof(Bindings.ThrowsAsync)));
        result.Output.ShouldContain("-> skipped because of previous errors");
        result.Output.ShouldNotContain("noted");
    }

    [Fact]
    public async Task What_was_injected_is_disposed_also_after_a_failure_and_a_failing_disposal_is_told()
    {
        var result = await RunAsync("Given a step that cannot clean up");

        result.Failures.Select(failure => $"{failure.What}: {failure.Error.Message}").ShouldBe(
            ["Given a step that cannot clean up: s", "disposing what the scenario used: cannot"]);
    }

    private static Task<AikidoGitLabSim.StandIns.Gherkin.ScenarioResult> RunAsync(params string[] steps) =>
        FeatureText.RunAsync($"Feature: f\nScenario: s\n{string.Join('\n', steps)}", typeof(Bindings), typeof(Unclean));

    [Binding]
    public sealed class Bindings(IReqnrollOutputHelper output)
    {
        [Given("a step that throws")]
        public static async Task ThrowsAsync()
        {
            await Task.Yield();
            throw new InvalidOperationException("no such luck");
        }

        [Then("a step that notes")]
        public void Notes() => output.WriteLine("noted");
    }

    [Binding]
    public sealed class Unclean(ScenarioContext scenario) : IAsyncDisposable
    {
        [Given("a step that cannot clean up")]
        public void Fails() => throw new InvalidOperationException(scenario.ScenarioInfo.Title);

        public ValueTask DisposeAsync() => throw new InvalidOperationException("cannot");
    }
}
