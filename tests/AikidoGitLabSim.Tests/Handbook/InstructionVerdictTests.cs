using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>
/// The verdicts on the five instructions, as the sources of GitLab's pages have them by release: holds (+), differs (~), cannot be done
/// (-).
/// The order is: way to the page, button that opens the form, date, scopes, button that creates the token, copying it.
/// </summary>
public sealed class InstructionVerdictTests
{
    private static readonly string[] Personal = ["S-17", "S-18", "S-20", "S-21", "S-23", "S-24"];
    private static readonly string[] Group = ["S-15", "S-18", "S-20", "S-21", "S-23", "S-24"];

    [Theory]
    [InlineData("gitlab.com/premium/15.11", "+ - + + ~ +")]
    [InlineData("self-managed/free/15.11", "+ - + + ~ +")]
    [InlineData("gitlab.com/free/16.0", "+ - ~ + ~ +")]
    [InlineData("self-managed/premium/16.2", "+ - ~ + ~ +")]
    [InlineData("gitlab.com/free/16.3", "+ + ~ + ~ +")]
    [InlineData("self-managed/ultimate/17.2", "+ + ~ + ~ +")]
    [InlineData("gitlab.com/premium/17.3", "+ + ~ + ~ +")]
    [InlineData("self-managed/free/18.0", "+ + ~ + ~ +")]
    [InlineData("gitlab.com/free/18.1", "+ + - + + +")]
    [InlineData("self-managed/premium/18.4", "+ + - + + +")]
    [InlineData("gitlab.com/premium/18.5", "~ + - + + +")]
    [InlineData("self-managed/free/18.8", "~ + - + + +")]
    [InlineData("self-managed/free/18.9", "~ + - + ~ +")]
    [InlineData("self-managed/premium/18.11", "~ + - + ~ +")]
    [InlineData("self-managed/free/19.1", "~ + - + ~ +")]
    [InlineData("gitlab.com/free/18.10", "~ ~ - + ~ +")]
    [InlineData("gitlab.com/premium/19.6", "~ ~ - + ~ +")]
    [InlineData("self-managed/free/19.2", "~ ~ - + ~ +")]
    [InlineData("self-managed/ultimate/19.6", "~ ~ - + ~ +")]
    public void A_personal_token_goes_as_far_as_the_release_allows(string edition, string verdicts) =>
        Signs(Personal, edition, TokenBranch.Personal).ShouldBe(verdicts);

    [Theory]
    [InlineData("gitlab.com/free/15.11", "~ - - - - -")]
    [InlineData("gitlab.com/free/17.3", "~ - - - - -")]
    [InlineData("gitlab.com/free/19.6", "~ - - - - -")]
    [InlineData("gitlab.com/premium/15.11", "+ - + - ~ +")]
    [InlineData("self-managed/free/15.11", "+ - + - ~ +")]
    [InlineData("gitlab.com/ultimate/16.2", "+ - ~ - ~ +")]
    [InlineData("gitlab.com/premium/16.3", "+ + ~ - ~ +")]
    [InlineData("self-managed/free/17.2", "+ + ~ - ~ +")]
    [InlineData("gitlab.com/premium/17.3", "+ + ~ - ~ +")]
    [InlineData("self-managed/premium/18.4", "+ + ~ - ~ +")]
    [InlineData("gitlab.com/premium/19.6", "+ + ~ - ~ +")]
    [InlineData("self-managed/free/19.6", "+ + ~ - ~ +")]
    public void A_group_token_goes_as_far_as_the_release_allows(string edition, string verdicts) =>
        Signs(Group, edition, TokenBranch.Group).ShouldBe(verdicts);

    [Theory]
    [InlineData("gitlab.com/premium/16.3", TokenBranch.Group, "S-15", null)]
    [InlineData("gitlab.com/premium/17.3", TokenBranch.Group, "S-15", "Settings > Access tokens")]
    [InlineData("gitlab.com/premium/17.3", TokenBranch.Personal, "S-17", "Edit profile > Access tokens")]
    [InlineData("gitlab.com/premium/18.5", TokenBranch.Personal, "S-17", "Edit profile > Personal access tokens")]
    [InlineData("gitlab.com/premium/19.6", TokenBranch.Personal, "S-17", "Edit profile > Access > Personal access tokens")]
    [InlineData("gitlab.com/premium/19.6", TokenBranch.Personal, "S-18", "Generate token**, then **Legacy token")]
    [InlineData("gitlab.com/premium/19.6", TokenBranch.Personal, "S-23", "Generate token")]
    [InlineData("gitlab.com/premium/18.0", TokenBranch.Personal, "S-23", "Create personal access token")]
    [InlineData("gitlab.com/premium/19.6", TokenBranch.Group, "S-23", "Create group access token")]
    [InlineData("gitlab.com/premium/19.6", TokenBranch.Group, "S-21", "`read_api` and `read_repository`")]
    public void What_to_write_is_decided_for_the_edition(string edition, TokenBranch token, string id, string? write)
    {
        var instead = Checked.Page(Checked.OwnPage, edition).OnId(id, edition, token)?.Instead;
        if (write is null)
            instead.ShouldBeNull();
        else
            instead.ShouldNotBeNull().ShouldContain(write);
    }

    [Theory]
    [InlineData("gitlab.com/premium/19.1", "The date has no clear button.")]
    [InlineData("self-managed/free/17.3", "An administrator can stop requiring expiration dates.")]
    public void The_rules_of_the_date_are_told(string edition, string told) =>
        Checked.Page(Checked.OwnPage, edition).OnId("S-20", edition, TokenBranch.Personal).ShouldNotBeNull().Seen.ShouldContain(told);

    [Fact]
    public void The_catalogue_and_the_tables_agree_on_every_edition()
    {
        var report = Checked.Page(Checked.OwnPage, [.. Checked.Facts.Editions]);
        var disagreements = from judged in report.Statements
                            where judged.Id is not null
                            from verdict in judged.Verdicts
                            let row = OwnRows.For(judged, verdict)
                            where row is not null && CheckReport.IsWrong(verdict) != row.IsWrong && !OwnRows.IsForFreeGroups(verdict)
                            select $"{judged.Id} {verdict.Token} on {verdict.Edition}: {verdict.Seen} The catalogue: {row.Text}";

        disagreements.ShouldBeEmpty();
    }

    private static string Signs(string[] ids, string edition, TokenBranch token)
    {
        var report = Checked.Page(Checked.OwnPage, edition);
        return string.Join(' ', ids.Select(id => report.OnId(id, edition, token)?.Outcome switch
        {
            VerdictOutcome.Holds => "+",
            VerdictOutcome.Differs => "~",
            VerdictOutcome.CannotBeDone => "-",
            _ => "?",
        }));
    }
}
