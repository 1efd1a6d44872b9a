using System.Collections.Specialized;
using AikidoGitLabSim.Features.Steps;
using Xunit;

namespace AikidoGitLabSim.Features.Acceptance;

/// <summary>Which scenarios run on the edition that <c>SIM_EDITION</c> names.</summary>
public sealed class WhichScenariosRun
{
    private const string Edition = "gitlab.com/free/19.6";

    [Fact]
    public void A_row_about_another_edition_does_not() =>
        WhyNot([], "gitlab.com/free/18.11").ShouldBe("its row is about gitlab.com/free/18.11");

    [Fact]
    public void A_row_about_the_newest_release_does() => WhyNot([], "gitlab.com/free/newest").ShouldBeNull();

    [Fact]
    public void A_scenario_without_a_row_does() => WhyNot(["S-24"]).ShouldBeNull();

    [Fact]
    public void A_scenario_that_is_limited_to_others_does_not() =>
        WhyNot(["on:gitlab.com/premium|ultimate/*", "on:self-managed/*/*"])
            .ShouldBe("it applies to gitlab.com/premium|ultimate/* and self-managed/*/* only");

    [Fact]
    public void A_scenario_with_a_limit_that_contains_it_does() => WhyNot(["on:*/premium/*", "on:*/free/18.11.."]).ShouldBeNull();

    [Fact]
    public void A_scenario_about_a_statement_without_a_verdict_for_it_does_not() =>
        WhyNot(["S-01"]).ShouldBe("docs/statements.yml has no verdict on S-01 for it");

    private static string? WhyNot(string[] tags, string? row = null)
    {
        var arguments = new OrderedDictionary();
        if (row is not null)
            arguments["edition"] = row;
        return EditionUnderTest.WhyNot(new ScenarioInfo("", "", tags, arguments, []), Edition);
    }
}
