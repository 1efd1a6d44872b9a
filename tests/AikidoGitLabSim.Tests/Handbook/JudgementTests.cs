using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>New sentences, which no catalogue knows, are judged by the tables.</summary>
public sealed class JudgementTests
{
    [Theory]
    [InlineData("Only Owners of the group can create a group access token.", "gitlab.com/premium/19.6", TokenBranch.Group,
        VerdictOutcome.Holds)]
    [InlineData("Maintainers can create a group access token.", "gitlab.com/premium/19.6", TokenBranch.Group, VerdictOutcome.Differs)]
    [InlineData("On GitLab.com, group access tokens require Premium or Ultimate.", "gitlab.com/free/19.6", TokenBranch.Group,
        VerdictOutcome.Holds)]
    [InlineData("Group access tokens require Premium.", "self-managed/free/19.6", TokenBranch.Group, VerdictOutcome.Differs)]
    [InlineData("Group access tokens require Ultimate.", "gitlab.com/premium/19.6", TokenBranch.Group, VerdictOutcome.Differs)]
    [InlineData("GitLab shows the token only once.", "gitlab.com/premium/19.6", TokenBranch.Personal, VerdictOutcome.Holds)]
    [InlineData("The token never expires.", "gitlab.com/premium/19.6", TokenBranch.Personal, VerdictOutcome.Differs)]
    [InlineData("The token never expires.", "gitlab.com/premium/15.11", TokenBranch.Personal, VerdictOutcome.Holds)]
    [InlineData("By default, the role is Guest.", "gitlab.com/premium/19.6", TokenBranch.Group, VerdictOutcome.Holds)]
    [InlineData("By default, the role is Developer.", "gitlab.com/premium/19.6", TokenBranch.Group, VerdictOutcome.Differs)]
    [InlineData("GitLab does not offer `read_user` for group access tokens.", "gitlab.com/premium/19.6", TokenBranch.Group,
        VerdictOutcome.Holds)]
    [InlineData("Aikido scans your code every night.", "gitlab.com/premium/19.6", TokenBranch.Personal, VerdictOutcome.NotCheckable)]
    public void A_claim_is_judged_by_what_it_says(string sentence, string edition, TokenBranch token, VerdictOutcome outcome) =>
        Checked.Alone($"# Page\n\n{sentence}\n", edition).Statements.ShouldHaveSingleItem().Verdicts
            .Where(verdict => verdict.Token == token).ShouldHaveSingleItem().Outcome.ShouldBe(outcome);

    [Theory]
    [InlineData("Click **Add new token**", "gitlab.com/premium/18.3", TokenBranch.Personal, VerdictOutcome.Holds)]
    [InlineData("Click **Add token**", "gitlab.com/premium/18.3", TokenBranch.Personal, VerdictOutcome.Differs)]
    [InlineData("Click **Generate token**", "gitlab.com/premium/19.6", TokenBranch.Personal, VerdictOutcome.Holds)]
    [InlineData("Click **Generate token**", "self-managed/free/19.1", TokenBranch.Personal, VerdictOutcome.Differs)]
    [InlineData("Go to your profile page > User settings > SSH Keys", "gitlab.com/premium/18.3", TokenBranch.Personal,
        VerdictOutcome.NotCheckable)]
    [InlineData("Select the `k8s_proxy` scope", "gitlab.com/premium/16.3", TokenBranch.Personal, VerdictOutcome.CannotBeDone)]
    [InlineData("Select the `k8s_proxy` scope", "gitlab.com/premium/16.4", TokenBranch.Personal, VerdictOutcome.Holds)]
    [InlineData("Select the `read_user` scope", "gitlab.com/premium/19.6", TokenBranch.Group, VerdictOutcome.CannotBeDone)]
    [InlineData("Do not select the `read_user` scope", "gitlab.com/premium/19.6", TokenBranch.Group, VerdictOutcome.Holds)]
    [InlineData("Select the role **Reporter**", "gitlab.com/premium/19.6", TokenBranch.Group, VerdictOutcome.Holds)]
    [InlineData("Select the role **Reporter**", "gitlab.com/premium/19.6", TokenBranch.Personal, VerdictOutcome.CannotBeDone)]
    [InlineData("Select the role **Planner**", "gitlab.com/premium/17.6", TokenBranch.Group, VerdictOutcome.CannotBeDone)]
    [InlineData("Set the expiration date to two years from today", "gitlab.com/premium/19.6", TokenBranch.Personal,
        VerdictOutcome.CannotBeDone)]
    [InlineData("Enter a description", "gitlab.com/premium/17.6", TokenBranch.Group, VerdictOutcome.CannotBeDone)]
    [InlineData("Enter a description", "gitlab.com/premium/17.7", TokenBranch.Group, VerdictOutcome.Holds)]
    public void A_step_is_judged_by_the_labels_of_the_edition(string step, string edition, TokenBranch token, VerdictOutcome outcome) =>
        Checked.Alone($"# Page\n\n1. {step}\n", edition).Statements.ShouldHaveSingleItem().Verdicts.Where(verdict => verdict.Token == token)
            .ShouldHaveSingleItem().Outcome.ShouldBe(outcome);

    [Fact]
    public void The_nearest_label_is_named() =>
        Checked.Alone("# Page\n\n1. Click **Add new tokn**\n", "gitlab.com/premium/18.3").On("Click", TokenBranch.Personal).Seen
            .ShouldContain("Add new token");

    [Fact]
    public void A_second_click_finds_the_form_open()
    {
        var report = Checked.Alone("# Page\n\n1. Click **Add new token**\n2. Click **Add new token**\n", "gitlab.com/premium/18.3");
        report.Statements.Select(judged => judged.Verdicts[0].Outcome).ShouldBe([VerdictOutcome.Holds, VerdictOutcome.CannotBeDone]);
    }

    [Fact]
    public void Steps_on_another_product_are_not_judged()
    {
        const string page = "# Page\n\n1. Click **Add new token**\n2. Enter a name\n3. Click **Create group access token**\n"
            + "4. Copy the token\n5. Paste the token into the field of Aikido\n6. Click **Verify and save**\n";
        Checked.Alone(page, "gitlab.com/premium/18.3").On("Click Verify", TokenBranch.Group).Outcome.ShouldBe(VerdictOutcome.NotCheckable);
    }

    [Theory]
    [InlineData("For a group access token on GitLab.com 18.10 or later", "gitlab.com/premium/18.10", true)]
    [InlineData("For a group access token on GitLab.com 18.10 or later", "gitlab.com/premium/18.9", false)]
    [InlineData("For a group access token on GitLab.com 18.10 or later", "self-managed/free/18.11", false)]
    [InlineData("On GitLab 16.2 or earlier", "self-managed/free/16.2", true)]
    [InlineData("On GitLab 16.2 or earlier", "self-managed/free/16.3", false)]
    [InlineData("on GitLab.com 16.3 to 18.9 and on self-managed GitLab 16.3 to 19.1", "self-managed/free/19.1", true)]
    [InlineData("on GitLab.com 16.3 to 18.9 and on self-managed GitLab 16.3 to 19.1", "gitlab.com/free/18.10", false)]
    [InlineData("on GitLab.com Premium or Ultimate, or on self-managed GitLab", "gitlab.com/free/19.6", false)]
    [InlineData("on GitLab.com Premium or Ultimate, or on self-managed GitLab", "self-managed/free/19.6", true)]
    [InlineData("If you like", "self-managed/free/19.6", true)]
    public void A_condition_names_editions(string condition, string edition, bool includes) =>
        AikidoGitLabSim.Handbook.Checking.EditionCondition.Of(condition).Includes(Checked.Editions(edition)[0].Edition).ShouldBe(includes);
}
