using AikidoGitLabSim.StandIns.Gherkin;

namespace AikidoGitLabSim.Tests.StandIns.Gherkin;

public sealed class FeatureFiles
{
    [Fact]
    public void A_syntax_error_names_the_file_and_the_line() =>
        Should.Throw<FeatureSyntaxException>(() => FeatureText.Read("Feature: f\nScenario: s\nGiven a\nnonsense"))
            .Message.ShouldStartWith("features/some.feature: Parser errors:\n(4:1): expected:");

    [Fact]
    public void An_empty_file_has_no_scenarios() => FeatureText.Read("# nothing yet").Scenarios.ShouldBeEmpty();

    [Fact]
    public void A_row_of_an_outline_is_a_scenario_with_its_values_in_the_name_and_its_own_line()
    {
        var scenarios = FeatureText.Read("""
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
    }

    [Fact]
    public void Ignore_holds_from_the_feature_down() =>
        FeatureText.Read("@ignore\nFeature: f\nScenario: s\nGiven a").Scenarios.Single().IsIgnored.ShouldBeTrue();
}
