using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Steps that say the opposite of what the catalogue knows.</summary>
public sealed class ReversedStepsTests
{
    private const string Edition = "gitlab.com/premium/18.3";

    [Theory]
    [InlineData("Select **Add new token**", "Do not select **Add new token**", TokenBranch.Personal)]
    [InlineData("Select **Create token**", "Do not select **Create token**", TokenBranch.Personal)]
    public void A_deed_that_the_procedure_needs_cannot_be_left_out(string step, string reversed, TokenBranch token) =>
        Verdict(step, reversed, "Do not", token).Outcome.ShouldBe(VerdictOutcome.CannotBeDone);

    [Fact]
    public void The_date_that_the_form_shows_may_stay() =>
        Verdict("clear the expiration date", "keep the expiration date", "keep the", TokenBranch.Personal).Outcome
            .ShouldBe(VerdictOutcome.Holds);

    [Fact]
    public void What_another_step_does_may_be_left_out_here() =>
        Verdict("Select **Add new token**", "Do not select **Add new token**. Select **Add new token**", "Do not", TokenBranch.Personal)
            .Outcome.ShouldNotBe(VerdictOutcome.CannotBeDone);

    private static Verdict Verdict(string step, string reversed, string begins, TokenBranch token)
    {
        Checked.OwnPage.ShouldContain(step);
        return Checked.Page(Checked.OwnPage.Replace(step, reversed), Edition).On(begins, token);
    }
}
