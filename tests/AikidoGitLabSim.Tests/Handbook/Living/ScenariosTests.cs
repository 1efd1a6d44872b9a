using AikidoGitLabSim.Cli.Commands.Handbook;

namespace AikidoGitLabSim.Tests.Handbook.Living;

public sealed class ScenariosTests
{
    [Fact]
    public void Scenarios_are_found_by_the_tags_above_them()
    {
        string[] feature = [
            "Feature: F", "  @S-01 @ui", "  @S-02", "  Scenario: First", "    Given x", "  @S-02", "  Scenario Outline: Second"];

        var found = Scenarios.Of([feature]);

        found["S-01"].ShouldBe(["First"]);
        found["S-02"].ShouldBe(["First", "Second"]);
    }

    [Fact]
    public void The_features_of_the_product_cover_statements() => Scenarios.OfThisProduct.ShouldContainKey("S-20");
}
