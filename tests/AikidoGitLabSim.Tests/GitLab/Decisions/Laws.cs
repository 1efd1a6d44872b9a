using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Tests.GitLab.Decisions;

public sealed class Laws
{
    [Fact]
    public void No_two_routes_are_the_same() => Asking.Laws.Select(law => law.ToString()).ShouldBeUnique();

    [Fact]
    public void Every_rule_names_itself_and_its_source()
    {
        foreach (var rule in Asking.Laws.SelectMany(law => law.Rules).Concat(DecisionEngine.CommonRules))
        {
            rule.Name.ShouldMatch(@"\A[a-z]+\.[a-z_-]+\z");
            rule.Source.ShouldMatch(@"(\.rb|\.md|/)");
        }
    }

    [Fact]
    public void Every_route_can_be_reached_in_some_release_and_has_a_permission()
    {
        foreach (var law in Asking.Laws)
        {
            GitLabVersion.Known.ShouldContain(version => law.Exists.Holds(version), law.ToString());
            law.Permission.ShouldNotBeNullOrEmpty(law.ToString());
        }
    }

    [Fact]
    public void Whatever_changes_something_needs_a_user() =>
        Asking.Laws.Where(law => !law.Reads).ShouldAllBe(law => law.Authentication != Authentication.Optional);

    [Fact]
    public void A_path_parameter_is_looked_at_by_a_rule_or_declared()
    {
        foreach (var law in Asking.Laws.Where(law => law.Template.Contains('{', StringComparison.Ordinal)))
            (law.Rules.Length + law.Parameters.Length).ShouldBePositive(law.ToString());
    }
}
