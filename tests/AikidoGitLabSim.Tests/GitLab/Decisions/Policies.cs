using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Tests.GitLab.Decisions;

public sealed class Policies
{
    [Fact]
    public void No_two_routes_are_the_same() => DecisionSamples.Policies.Select(policy => policy.ToString()).ShouldBeUnique();

    [Fact]
    public void Every_rule_names_itself_and_its_source()
    {
        foreach (var rule in DecisionSamples.Policies.SelectMany(policy => policy.Rules).Concat(DecisionEngine.CommonRules))
        {
            rule.Name.ShouldMatch(@"\A[a-z]+\.[a-z_-]+\z");
            rule.Source.ShouldMatch(@"(\.rb|\.md|/)");
        }
    }

    [Fact]
    public void Every_route_can_be_reached_in_some_release_and_has_a_permission()
    {
        foreach (var policy in DecisionSamples.Policies)
        {
            GitLabVersion.Known.ShouldContain(version => policy.Exists.Holds(version), policy.ToString());
            policy.Permission.ShouldNotBeNullOrEmpty(policy.ToString());
        }
    }

    [Fact]
    public void Whatever_changes_something_needs_a_user() =>
        DecisionSamples.Policies.Where(policy => !policy.Reads).ShouldAllBe(policy => policy.Authentication != Authentication.Optional);

    [Fact]
    public void A_path_parameter_is_looked_at_by_a_rule_or_declared()
    {
        foreach (var policy in DecisionSamples.Policies.Where(policy => policy.Template.Contains('{', StringComparison.Ordinal)))
            (policy.Rules.Length + policy.Parameters.Length).ShouldBePositive(policy.ToString());
    }
}
