using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

public sealed class ProjectTests
{
    private const string Readable = "min_access_level=20";

    private static readonly string[] Two = [ScriptedGitLab.Project(1, "acme/shop"), ScriptedGitLab.Project(2, "acme/till")];

    private static ValidationRequest InAcme(ValidationRequest request) => request with { Group = "acme" };

    [Fact]
    public async Task Seen_and_readable_projects_are_counted()
    {
        var report = await new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(Two)).ValidateAsync(InAcme);

        report.ShouldEnd("projects", CheckStatus.Pass);
        report.Check("projects").Message.ShouldBe(
            "It covers 2 of 2 projects seen, with the role Reporter or above. New projects in the group will be covered, too.");
    }

    [Theory]
    [InlineData("acme")]
    [InlineData(null)]
    public async Task No_project_at_all_is_nothing_to_scan(string? group)
    {
        var report =
            await new ScriptedGitLab().On("/projects?", ScriptedGitLab.List()).ValidateAsync(request => request with { Group = group });

        report.ShouldEnd("projects", CheckStatus.Fail, "E_NO_PROJECTS");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task In_an_empty_subgroup_the_top_level_group_is_named()
    {
        var gitLab = new ScriptedGitLab()
            .On("/groups/acme%2Fteam?", Reply.GitLab(200, """{"id":8,"full_path":"acme/team","parent_id":7}"""))
            .On("/projects?", ScriptedGitLab.List());

        var report = await gitLab.ValidateAsync(request => request with { Group = "acme/team" });

        report.Check("projects").Fix!.ShouldStartWith(
            "The group acme/team is empty. To scan its sibling groups, too, name their parent: --group acme. Otherwise move the projects "
                + "into it");
    }

    [Theory]
    [InlineData("private", false)]
    [InlineData("public", true)]
    public async Task Whoever_sees_a_private_group_is_in_it_and_is_not_told_to_join_it(string visibility, bool join)
    {
        var gitLab = new ScriptedGitLab()
            .On("/groups/acme?", Reply.GitLab(200, $$"""{"id":7,"full_path":"acme","parent_id":null,"visibility":"{{visibility}}"}"""))
            .On("/projects?", ScriptedGitLab.List());

        var fix = (await gitLab.ValidateAsync(InAcme)).Check("projects").Fix!;

        fix.Contains("a member", StringComparison.Ordinal).ShouldBe(join);
        fix.ShouldContain("Transfer project");
    }

    [Fact]
    public async Task A_project_that_has_moved_is_named_by_its_number()
    {
        var moved = Reply.Redirect($"{ScriptedGitLab.Base}/api/v4/projects/42?x=1");

        var report =
            await new ScriptedGitLab().On("/projects/acme%2Fold", moved).ValidateAsync(request => request with { Project = "acme/old" });

        report.ShouldEnd("projects", CheckStatus.Unknown, "E_REDIRECT");
        report.Next[0].ShouldContain("--project 42");
        report.ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task An_administrator_is_not_given_a_role_but_left_out_of_it()
    {
        var gitLab = new ScriptedGitLab { Scopes = ["read_api", "read_user", "read_repository", "sudo"] }
            .On("/api/v4/user", Reply.GitLab(200, """{"id":2,"username":"root","state":"active","bot":false,"is_admin":true}"""))
            .On("/projects?", ScriptedGitLab.List(Two)).On(Readable, ScriptedGitLab.List());

        var report = await gitLab.ValidateAsync(InAcme);

        report.Next.ShouldHaveSingleItem().ShouldStartWith("Do not use root");
        report.Next[0].ShouldContain("read_api, read_user, read_repository and no other scopes");
    }

    [Fact]
    public async Task A_guest_sees_projects_and_can_read_none()
    {
        var gitLab = new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(Two)).On(Readable, ScriptedGitLab.List()).ForbiddingCode();

        var report = await gitLab.ValidateAsync(InAcme);

        report.ShouldEnd("projects", CheckStatus.Fail, "W_ROLE_LOW");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_role_is_enough_in_some_the_others_are_named()
    {
        var gitLab = new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(Two)).On(Readable, ScriptedGitLab.List(Two[0]));

        var report = await gitLab.ValidateAsync(InAcme);

        report.ShouldEnd("projects", CheckStatus.Warn, "W_ROLE_LOW");
        report.Check("projects").Message.ShouldContain("Not in: acme/till.");
    }

    [Fact]
    public async Task What_is_seen_and_not_scanned_is_counted()
    {
        var gitLab = new ScriptedGitLab().On("/projects?", ScriptedGitLab.List(
            ScriptedGitLab.Project(1, "mara/notes", kind: "user"), ScriptedGitLab.Project(2, "acme/old", archived: true),
            ScriptedGitLab.Project(3, "acme/new", empty: true)));

        var message = (await gitLab.ValidateAsync()).Check("projects").Message;

        message.ShouldContain("1 in a personal namespace");
        message.ShouldContain("1 archived, 1 empty");
    }

    [Fact]
    public async Task Above_ten_thousand_GitLab_leaves_the_total_out_and_the_first_page_is_not_taken_for_all()
    {
        var page = Reply.GitLab(200,
            $"[{string.Join(',', Enumerable.Range(1, 20).Select(id => ScriptedGitLab.Project(id, $"acme/p{id}")))}]", ("X-Next-Page", "2"));

        var report = await new ScriptedGitLab().On("/projects?", page).ValidateAsync(InAcme);

        report.ShouldEnd("projects", CheckStatus.Pass);
        report.Check("projects").Message.ShouldContain("more than 20 projects");
    }

    [Fact]
    public async Task One_project_that_is_asked_for_has_to_be_seen()
    {
        var report = await new ScriptedGitLab().On("/projects/acme%2Fgone", Reply.GitLab(404, """{"message":"404 Project Not Found"}"""))
            .ValidateAsync(request => request with { Project = "acme/gone" });

        report.ShouldEnd("projects", CheckStatus.Fail, "E_PROJECT_INVISIBLE");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task One_project_that_is_asked_for_has_to_be_readable()
    {
        var report = await new ScriptedGitLab().On("id_after=0&id_before=2", ScriptedGitLab.List()).ForbiddingCode()
            .ValidateAsync(request => request with { Project = "acme/shop" });

        report.ShouldEnd("projects", CheckStatus.Fail, "W_ROLE_LOW");
    }

    [Fact]
    public async Task Group_and_project_together_stay_within_the_budget_and_both_count()
    {
        var gitLab = new ScriptedGitLab();

        var report = await gitLab.ValidateAsync(request => request with { Group = "acme", Project = "acme/shop" });

        report.ShouldEnd("projects", CheckStatus.Pass);
        gitLab.Asked.Count.ShouldBe(12);
        report.Check("projects").Evidence.Length.ShouldBe(4);
    }

    [Fact]
    public async Task An_answer_that_is_no_list_is_inconclusive()
    {
        var report = await new ScriptedGitLab().On("/projects?", Reply.GitLab(200, "{}")).ValidateAsync(InAcme);

        report.ShouldEnd("projects", CheckStatus.Unknown, "E_UNREADABLE");
        report.ExitCode.ShouldBe(5);
    }
}
