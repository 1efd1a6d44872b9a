using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>A token covers a group, or it does not: what it happens to see proves nothing.</summary>
public sealed class CoverageTests
{
    private const string BotOfInfra = "group_11_bot_0123456789abcdef0123456789abcdef";
    private const string BotOfAcme = "group_7_bot_0123456789abcdef0123456789abcdef";

    private static FakeCompany Acme(string username = "AikidoSec", bool bot = false) => new FakeCompany(username, bot)
        .Group(7, "acme").Group(11, "acme/infra").Group(12, "acme/infra/deep").Group(20, "globex").Group(30, "open", "public")
        .Project(1, "acme/shop").Project(2, "acme/infra/net").Project(3, "acme/infra/deep/core").Project(4, "globex/web")
        .Project(5, "open/site", "public").Project(6, "open/secret");

    [Theory]
    [InlineData("acme")]
    [InlineData("7")]
    public async Task A_subgroups_token_does_not_pass_for_the_group_above(string group)
    {
        var report = await Acme(BotOfInfra, bot: true).Member("acme/infra", 20).ValidateAsync(group);

        report.ShouldEnd("group", CheckStatus.Fail, "E_GROUP_NOT_COVERED");
        report.Check("group").Message.ShouldContain("it is a token of acme/infra, which is below it");
        report.Summary.Verdict.ShouldContain("does not cover the group");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_of_a_wholly_other_group_does_not_pass_for_a_public_one()
    {
        var report = await Acme("group_20_bot_0123456789abcdef0123456789abcdef", bot: true).Member("globex", 40).ValidateAsync("open");

        report.ShouldEnd("group", CheckStatus.Fail, "E_GROUP_NOT_COVERED");
        report.Check("group").Message.ShouldContain("a token of another group (globex)");
        report.ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData(BotOfAcme, "acme", "acme")]
    [InlineData(BotOfAcme, "acme", "acme/infra")]
    [InlineData(BotOfAcme, "acme", "acme/infra/deep")]
    [InlineData(BotOfInfra, "acme/infra", "acme/infra")]
    [InlineData(BotOfInfra, "acme/infra", "12")]
    public async Task A_groups_own_token_and_that_of_a_group_above_pass(string bot, string own, string asked)
    {
        var report = await Acme(bot, bot: true).Member(own, 20).ValidateAsync(asked);

        report.ExitCode.ShouldBe(0, ReportWriters.Human(report));
    }

    [Fact]
    public async Task A_group_that_was_invited_into_another_is_covered_by_membership()
    {
        var report = await Acme("group_20_bot_0123456789abcdef0123456789abcdef", bot: true).Member("globex", 20).Member("acme", 20)
            .ValidateAsync("acme");

        report.ExitCode.ShouldBe(0, ReportWriters.Human(report));
    }

    [Fact]
    public async Task Without_a_group_named_a_subgroups_token_is_warned_of()
    {
        var report = await Acme(BotOfInfra, bot: true).Member("acme/infra", 20).ValidateAsync();

        report.ShouldEnd("group", CheckStatus.Warn, "W_NOT_TOP_LEVEL");
        report.Check("group").Message.ShouldContain("acme/infra");
    }

    [Fact]
    public async Task Without_a_group_named_a_member_of_a_subgroup_is_warned_too()
    {
        var report = await Acme().Member("acme/infra", 20).ValidateAsync();

        report.ShouldEnd("group", CheckStatus.Warn, "W_NOT_TOP_LEVEL");
    }

    [Theory]
    [InlineData("open", null)]
    [InlineData(null, "open/site")]
    [InlineData("open", "open/site")]
    public async Task A_stranger_does_not_pass_a_public_group(string? group, string? project) =>
        (await Acme().Member("globex", 40).ValidateAsync(group, project)).ExitCode.ShouldBe(1);

    [Fact]
    public async Task Nor_does_one_who_sees_25_public_projects()
    {
        var company = Acme();
        for (var id = 100; id < 125; id++)
            company.Project(id, $"open/p{id}", "public");

        (await company.ValidateAsync("open")).ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("acme/infra", 20)]
    [InlineData("acme/shop", 40)]
    [InlineData("acme", 5)]
    public async Task A_member_of_a_part_or_with_minimal_access_does_not_cover_the_group(string member, int level)
    {
        var report = await Acme().Member(member, level).Member("acme/shop", 40).ValidateAsync("acme");

        report.ShouldEnd("group", CheckStatus.Fail, "E_GROUP_NOT_COVERED");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_member_of_the_group_passes_and_what_is_covered_is_counted()
    {
        var report = await Acme().Member("acme", 20).ValidateAsync("acme");

        report.ExitCode.ShouldBe(0, ReportWriters.Human(report));
        ReportWriters.Human(report).ShouldContain("It covers 3 of 3 projects seen");
    }

    [Fact]
    public async Task Reporter_in_one_of_twenty_projects_is_not_the_group()
    {
        var company = Acme().Member("acme", 10);
        for (var id = 100; id < 117; id++)
            company.Project(id, $"acme/p{id}");

        var report = await company.Member("acme/p100", 20).ValidateAsync("acme");

        report.ShouldEnd("projects", CheckStatus.Fail, "W_ROLE_LOW");
        report.Check("projects").Message.ShouldContain("It covers 1 of 20 projects seen");
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_group_named_a_part_is_a_warning_that_names_it()
    {
        var report = await Acme().Member("acme", 10).Member("acme/shop", 20).ValidateAsync();

        report.ShouldEnd("projects", CheckStatus.Warn, "W_ROLE_LOW");
        report.Check("projects").Message.ShouldContain("It covers 1 of 3 projects seen");
        report.Check("projects").Message.ShouldContain("that it cannot see are not counted");
    }

    [Fact]
    public async Task A_repository_that_is_switched_off_does_not_count_as_readable()
    {
        var report = await new FakeCompany().Group(7, "acme").Project(1, "acme/off", repository: "disabled").Member("acme", 10)
            .Project(2, "acme/on").Member("acme/off", 20).ValidateAsync("acme");

        report.ShouldEnd("projects", CheckStatus.Fail, "W_ROLE_LOW");
        report.ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("acme", null)]
    [InlineData(null, "acme/off")]
    public async Task Where_all_repositories_are_switched_off_the_cure_is_to_switch_them_on(string? group, string? project)
    {
        var report = await new FakeCompany().Group(7, "acme").Project(1, "acme/off", repository: "disabled").Member("acme", 20)
            .ValidateAsync(group, project);

        report.ShouldEnd("projects", CheckStatus.Fail, "E_NO_PROJECTS");
        report.Next[0].ShouldContain("Turn the repository on");
        report.Next[0].ShouldNotContain("Transfer");
    }

    [Fact]
    public async Task A_custom_role_that_reads_code_is_worth_a_warning_and_no_failure()
    {
        var company = Acme().Member("acme", 10);
        company.GitLab.On("/repository/tree", ScriptedGitLab.List("""{"name":"README.md","type":"blob","path":"README.md"}"""))
            .On(".git/info/refs", ScriptedGitLab.Advertisement)
            .On("/repository/files/", Reply.GitLab(200, ""));

        var report = await company.ValidateAsync("acme");

        report.ShouldEnd("projects", CheckStatus.Warn, "W_ROLE_LOW");
        report.Check("projects").Message.ShouldContain("custom role");
        report.ExitCode.ShouldBe(0, ReportWriters.Human(report));
    }

    [Theory]
    [InlineData("11")]
    [InlineData("acme/infra")]
    public async Task A_group_that_hides_even_from_its_own_token_is_an_address_rule(string asked)
    {
        var company = Acme(BotOfInfra, bot: true).Member("acme/infra", 20);
        company.GitLab.On("/api/v4/groups/", Reply.GitLab(404, """{"message":"404 Group Not Found"}"""));

        var report = await company.ValidateAsync(asked);

        report.ShouldEnd("group", CheckStatus.Fail, "E_GROUP_INVISIBLE");
        report.Check("group").Message.ShouldContain("hides the token's own group (number 11)");
        report.Check("group").Message.ShouldContain("network addresses");
    }

    [Fact]
    public async Task A_private_group_of_others_is_told_with_the_group_that_the_token_is_of()
    {
        var report = await Acme(BotOfInfra, bot: true).Member("acme/infra", 20).ValidateAsync("globex");

        report.Check("group").Message.ShouldContain("it is a token of the group acme/infra (number 11)");
    }

    [Theory]
    [InlineData("acme/infra", null)]
    [InlineData(null, "acme/shop")]
    public async Task A_proxy_that_decodes_slashes_hides_nothing_and_the_number_is_the_cure(string? group, string? project)
    {
        var company = Acme().Member("acme", 20);
        company.GitLab.On("%2F", Reply.GitLab(404, """{"error":"404 Not Found"}"""));

        var report = await company.ValidateAsync(group, project);

        report.Checks.ShouldContain(check => check.Code == "E_PATH_DECODED");
        report.Next.ShouldContain(step => step.Contains("number instead of its path"));
        report.ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task A_person_may_be_called_service_account()
    {
        var report = await Acme("service_account_aikido").Member("acme", 20).ValidateAsync("acme");

        report.ShouldEnd("consistency", CheckStatus.Pass);
        report.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("acme/shop.git")]
    [InlineData("/acme/shop/")]
    public async Task A_projects_address_for_cloning_names_the_project(string project) =>
        (await Acme().Member("acme", 20).ValidateAsync(project: project)).ExitCode.ShouldBe(0);

    [Fact]
    public async Task Every_token_stays_within_the_budget()
    {
        foreach (var company in new[] { Acme(BotOfInfra, bot: true).Member("acme/infra", 20), Acme(BotOfAcme, bot: true).Member("acme", 20),
            Acme().Member("acme", 20) })
        {
            await company.ValidateAsync("acme/infra/deep", "acme/infra/deep/core");
            company.GitLab.ShouldHaveBeenAskedWithinBudget();
        }
    }
}
