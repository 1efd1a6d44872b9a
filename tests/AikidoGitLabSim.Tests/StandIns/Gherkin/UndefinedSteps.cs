using Reqnroll;

namespace AikidoGitLabSim.Tests.StandIns.Gherkin;

public sealed class UndefinedSteps
{
    [Fact]
    public async Task Fail_with_the_snippet_to_paste()
    {
        var result = await FeatureText.RunAsync("""
            Feature: f
              Scenario: s
                Given a token "glpat" that lives 30 days for GET /api/v4/user (or 2.5)
            """);

        result.Status.ShouldBe(ScenarioExecutionStatus.UndefinedStep);
        result.Failures.Single().Error.Message.ShouldContain("""
            [Given("a token {string} that lives {int} days for GET \\/api\\/v4\\/user \\(or {decimal}\\)")]
            public void GivenATokenThatLivesDaysForGETApiV4UserOr(string p0, int p1, decimal p2)
            {
                throw new PendingStepException();
            }
            """);
    }

    [Fact]
    public async Task The_snippet_takes_the_doc_string_or_the_table()
    {
        var result = await FeatureText.RunAsync(""""
            Feature: f
              Scenario: s
                When I send
                  """
                  body
                  """
                And these headers
                  | name |
            """");

        result.Failures[0].Error.Message.ShouldContain("public void WhenISend(string multilineText)");
        result.Failures[1].Error.Message.ShouldContain("[When(\"these headers\")]");
        result.Failures[1].Error.Message.ShouldContain("public void WhenTheseHeaders(DataTable dataTable)");
    }

    [Fact]
    public async Task All_of_a_scenario_are_told_with_their_lines()
    {
        var result = await FeatureText.RunAsync(
            """
            Feature: f
              Scenario: s
                Given a known step
                When one is missing
                Then another is missing
            """,
            typeof(Bindings));

        result.Failures.Select(failure => $"{failure.Path}:{failure.Line}").ShouldBe(["features/some.feature:4", "features/some.feature:5"]);
        result.Output.ShouldContain("-> done: Bindings.Known()");
    }

    [Fact]
    public async Task A_scope_elsewhere_does_not_define_a_step()
    {
        var result = await FeatureText.RunAsync(
            """
            Feature: f
              Scenario: s
                Given a step of another feature
            """,
            typeof(Bindings));

        result.Status.ShouldBe(ScenarioExecutionStatus.UndefinedStep);
    }

    [Binding]
    public sealed class Bindings
    {
        [Given("a known step")]
        public static void Known()
        {
        }

        [Given("a step of another feature")]
        [Scope(Feature = "another")]
        public static void Elsewhere()
        {
        }
    }
}
