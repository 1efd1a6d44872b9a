using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

public sealed class GroupTests
{
    private static readonly string[] Reasons = ["the path does not exist", "no membership", "network addresses"];

    private static ValidationRequest InAcme(ValidationRequest request) => request with { Group = "acme" };

    [Fact]
    public async Task A_top_level_group_passes_and_its_subgroups_are_counted()
    {
        var report = await new ScriptedGitLab().ValidateAsync(InAcme);

        report.ShouldEnd("group", CheckStatus.Pass);
        report.Check("group").Message.ShouldContain("acme, with 1 subgroup below it");
    }

    [Fact]
    public async Task A_subgroup_warns_that_what_is_beside_it_stays_unscanned()
    {
        var gitLab =
            new ScriptedGitLab().On("/groups/acme%2Fteam?", Reply.GitLab(200, """{"id":8,"full_path":"acme/team","parent_id":7}"""));

        var report = await gitLab.ValidateAsync(request => request with { Group = "acme/team" });

        report.ShouldEnd("group", CheckStatus.Warn, "W_NOT_TOP_LEVEL");
        report.Check("group").Fix!.ShouldContain("top-level group acme");
    }

    [Theory]
    [InlineData(404, """{"message":"404 Group Not Found"}""")]
    [InlineData(403, """{"message":"403 Forbidden"}""")]
    public async Task An_invisible_group_fails_with_all_three_reasons_and_projects_are_not_asked(int status, string body)
    {
        var gitLab = new ScriptedGitLab().On("/groups/acme?", Reply.GitLab(status, body));

        var report = await gitLab.ValidateAsync(InAcme);

        report.ShouldEnd("group", CheckStatus.Fail, "E_GROUP_INVISIBLE");
        Reasons.ShouldAllBe(reason => report.Check("group").Message.Contains(reason));
        report.Check("projects").Because.ShouldBe("group");
        report.ExitCode.ShouldBe(1);
        gitLab.AskedPaths.ShouldNotContain(path => path.Contains("/projects"));
    }

    [Fact]
    public async Task A_group_that_takes_fine_grained_tokens_only_is_told_from_an_invisible_one()
    {
        var gitLab = new ScriptedGitLab().On("/groups/acme?", Reply.GitLab(403,
            """{"error":"insufficient_granular_scope","error_description":"Access denied: [read_group] for \"acme\"."}"""));

        (await gitLab.ValidateAsync(InAcme)).ShouldEnd("group", CheckStatus.Fail, "E_GROUP_GRANULAR");
    }

    [Fact]
    public async Task When_the_subgroups_cannot_be_counted_the_report_says_so()
    {
        var gitLab = new ScriptedGitLab().On("/descendant_groups", Reply.GitLab(404, """{"error":"404 Not Found"}"""));

        var report = await gitLab.ValidateAsync(InAcme);

        report.ShouldEnd("group", CheckStatus.Pass);
        report.Check("group").Message.ShouldContain("an unknown number of subgroups");
    }

    [Fact]
    public async Task Without_a_group_given_those_that_the_token_reaches_are_named()
    {
        var report = await new ScriptedGitLab().ValidateAsync();

        report.ShouldEnd("group", CheckStatus.Pass);
        report.Check("group").Message.ShouldBe("It is a member of 1 top-level group: acme.");
    }

    [Fact]
    public async Task A_member_of_subgroups_only_is_warned()
    {
        var gitLab = new ScriptedGitLab()
            .On("/groups?", ScriptedGitLab.List("""{"id":8,"full_path":"acme/team","parent_id":7}"""))
            .On("top_level_only=true", ScriptedGitLab.List());

        (await gitLab.ValidateAsync()).ShouldEnd("group", CheckStatus.Warn, "W_NOT_TOP_LEVEL");
    }

    [Fact]
    public async Task A_member_of_no_group_has_nothing_to_scan()
    {
        var report = await new ScriptedGitLab().On("/groups?", ScriptedGitLab.List()).ValidateAsync();

        report.ShouldEnd("group", CheckStatus.Fail, "E_GROUP_INVISIBLE");
        report.Check("projects").Because.ShouldBe("group");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task With_a_project_alone_the_group_is_not_asked_for()
    {
        var report = await new ScriptedGitLab().ValidateAsync(request => request with { Project = "acme/shop" });

        report.ShouldEnd("group", CheckStatus.NotApplicable);
        report.ShouldEnd("projects", CheckStatus.Pass);
    }
}
