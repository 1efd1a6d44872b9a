using Reqnroll;

namespace AikidoGitLabSim.Tests.StandIns.Gherkin;

public sealed class FailingHooks
{
    private const string Feature = """
        Feature: f
          Scenario: one
            Given a step
          Scenario: two
            Given a step
        """;

    [Fact]
    public async Task Before_a_run_fail_all_its_scenarios()
    {
        var results = await FeatureText.RunAllAsync(Feature, typeof(Steps), typeof(BeforeRun));

        results.Select(result => result.Failures.Single().Error.Message).ShouldBe(["run", "run"]);
    }

    [Fact]
    public async Task Of_a_wrong_shape_are_told_by_every_scenario()
    {
        var results = await FeatureText.RunAllAsync(Feature, typeof(Steps), typeof(Wrong));

        results.ShouldAllBe(result => result.Status == ScenarioExecutionStatus.BindingError);
        var message = results[0].Failures.Single().Error.Message;
        message.ShouldContain("Wrong.Instance(): a [BeforeFeature] method must be static.");
        message.ShouldContain("Wrong.Void(): async void is never awaited; return Task.");
        message.ShouldContain("Wrong.Unknown(String): \"an {apple}\": {apple} is not a known parameter type.");
        message.ShouldContain("Wrong.Slash(): \"GET /user\": an alternative in '/user' is empty; write \\/ for a slash.");
        message.ShouldContain("Wrong.Bracket(): \"a (bracket\": unbalanced bracket or lone backslash at column 3");
    }

    [Binding]
    public sealed class Steps
    {
        [Given("a step")]
        public static void Step()
        {
        }
    }

    [Binding]
    public static class BeforeRun
    {
        [BeforeTestRun]
        public static void Fail() => throw new InvalidOperationException("run");
    }

    [Binding]
    public sealed class Wrong
    {
        [BeforeFeature]
        public void Instance() => GetType();

#pragma warning disable MA0155, VSTHRD100 // what is tested
        [Given("a void")]
        public static async void Void() => await Task.Yield();
#pragma warning restore MA0155, VSTHRD100

        [Given("an {apple}")]
        public static void Unknown(string apple) => apple.ShouldNotBeNull();

        [Given("GET /user")]
        public static void Slash()
        {
        }

        [Given("a (bracket")]
        public static void Bracket()
        {
        }
    }
}
