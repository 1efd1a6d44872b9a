using AikidoGitLabSim.ReqnrollXunit;
using Reqnroll.Bindings;

namespace AikidoGitLabSim.Tests.ReqnrollXunit;

public sealed class FeatureFileTests
{
    [Fact]
    public void A_syntax_error_names_the_file_and_the_line() =>
        Should.Throw<FeatureSyntaxException>(() => Parse("Feature: f\nScenario: s\nGiven a\nnonsense"))
            .Message.ShouldStartWith("features/some.feature:4: (4:1): expected:");

    [Fact]
    public void Every_syntax_error_is_named() =>
        Should.Throw<FeatureSyntaxException>(() => Parse("Feature: f\nScenario: s\nGiven a\nnonsense\nGiven b\nrubbish"))
            .Message.Split('\n').Length.ShouldBe(2);

    [Fact]
    public void An_empty_file_has_no_scenarios() => Parse("# nothing yet").Scenarios.ShouldBeEmpty();

    [Fact]
    public void An_Examples_row_is_a_scenario_with_its_own_line()
    {
        var scenarios = Parse("""
            Feature: f
              Scenario Outline: a <kind> token
                Given <kind> and <status>
                Examples:
                  | kind  | status |
                  | group | 200    |
                  | other | 401    |
            """).Scenarios;

        scenarios.Select(scenario => scenario.DisplayName).ShouldBe(
            ["a group token(kind: \"group\", status: \"200\")", "a other token(kind: \"other\", status: \"401\")"]);
        scenarios.Select(scenario => scenario.Line).ShouldBe([6, 7]);
        scenarios[1].Steps.Single().Text.ShouldBe("other and 401");
        scenarios[1].CreateInfo().Arguments["status"].ShouldBe("401");
    }

    [Fact]
    public void Tags_of_feature_rule_scenario_and_Examples_add_up()
    {
        var scenario = Parse("""
            @feature
            Feature: f
              @rule
              Rule: r
                @scenario
                Scenario Outline: s
                  Given <a>
                  @examples
                  Examples:
                    | a |
                    | 1 |
            """).Scenarios.Single();

        scenario.CreateInfo().Tags.ShouldBe(["scenario", "examples"]);
        scenario.CreateInfo().CombinedTags.ShouldBe(["scenario", "examples", "feature", "rule"]);
        scenario.Rule!.Title.ShouldBe("r");
    }

    [Fact]
    public void Ignore_on_the_feature_holds_for_its_scenarios() =>
        Parse("@ignore\nFeature: f\nScenario: s\nGiven a").Scenarios.Single().IsIgnored.ShouldBeTrue();

    [Theory]
    [InlineData("en", "Feature", "Scenario", "Given", "And", "But")]
    [InlineData("de", "Funktionalität", "Szenario", "Angenommen", "Und", "Aber")]
    public void Keywords_are_those_of_the_language(
        string language, string feature, string scenario, string given, string and, string but) =>
        Parse($"# language: {language}\n{feature}: f\n{scenario}: s\n{given} a\n{and} b\n{but} c\n* d").Scenarios.Single()
            .Steps.Select(step => step.Call)
            .ShouldBe([StepDefinitionKeyword.Given, StepDefinitionKeyword.And, StepDefinitionKeyword.But, StepDefinitionKeyword.And]);

    [Fact]
    public void And_and_But_keep_the_type_of_the_step_before() =>
        Parse("Feature: f\nScenario: s\nGiven a\nAnd b\nWhen c\nBut d\nThen e\n* f").Scenarios.Single()
            .Steps.Select(step => step.Type).ShouldBe(
            [
                StepDefinitionType.Given, StepDefinitionType.Given, StepDefinitionType.When, StepDefinitionType.When,
                StepDefinitionType.Then, StepDefinitionType.Then,
            ]);

    [Fact]
    public void A_scenario_without_steps_has_those_of_its_backgrounds()
    {
        var file = Parse("""
            Feature: f
              Background:
                Given a
              Scenario: empty
              Rule: r
                Background:
                  Given b
                Scenario: empty in a rule
            """);

        file.Scenarios.Select(scenario => string.Join(',', scenario.Steps.Select(step => step.Text))).ShouldBe(["a", "a,b"]);
        file.GherkinDocument.Feature.Children.Single(child => child.Scenario is not null).Scenario.Steps.ShouldBeEmpty();
    }

    private static FeatureFile Parse(string text) => FeatureFile.Parse(text, "features/some.feature");
}
