namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Sentences that look like steps and are none, and steps that look like claims.</summary>
public class Describing
{
    private const string Steps = "1. The account is opened and **Keys > New** is chosen.\n1. **Add** is then pressed.\n"
        + "1. The role is set to **Guest**.\n1. The key is pasted into **Vault key**.\n";

    [Fact]
    public void A_page_that_describes_its_steps_tells_deeds() => Sentence.Read(Steps).ShouldBe(
        "Navigation Open [account]; Navigation Navigate [Keys > New]; Action Click [Add]; Action Select [role] = Guest; "
        + "Action Paste [Vault key]");

    [Theory]
    [InlineData("When **Add** is pressed, the form is closed.", "Claim")]
    [InlineData("The page is opened automatically.", "Claim")]
    [InlineData("The keys are checked every night.", "Claim")]
    public void On_such_a_page_what_happens_by_itself_stays_a_claim(string text, string expected) =>
        Sentence.Read(Steps + "\n" + text).ShouldEndWith("; " + expected);

    [Theory]
    [InlineData("The registry must be enabled.", "Prerequisite")]
    [InlineData("Traffic to `acme.example` must be allowed.", "Prerequisite")]
    [InlineData("An entry has been added to **Settings > Hooks**.", "Claim")]
    [InlineData("Without `sudo`, press **Retry**.", "Action Click [Retry]")]
    [InlineData("Do not tick `sudo` or `api`, even if Acme lists them.", "ScopeList Unselect [scopes] = sudo | api negated")]
    [InlineData("**Host** need not be changed.", "Caveat")]
    [InlineData("The name can be chosen freely.", "Claim")]
    [InlineData("Our favourite fruits are 🍒", "nothing")]
    [InlineData("Via **Admin > Keys** you reach all keys.", "Navigation Navigate [Admin > Keys]; Claim")]
    public void A_clause_says_no_deed_that_it_does_not_ask_for(string text, string expected) =>
        Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("The key is shown only once and must be copied right away.", "Caveat; Action Copy [key]")]
    [InlineData("The key is used to clone repositories.", "Claim")]
    [InlineData("Can you see **Hooks** in the menu? Open it.", "Action Open [Hooks]")]
    [InlineData("If the lamp is green, you're done.", "Claim")]
    [InlineData("Comment `@acme check` on the issue.", "Input Enter [issue] = @acme check")]
    [InlineData("Name: `acme-bot`, role: Guest", "Input Enter [Name] = acme-bot; Action Select [role] = Guest")]
    [InlineData("Press **Generate** (in older versions: **Create**).", "Action Click [Generate]; Action Click [Create]")]
    [InlineData("Under Settings choose Access tokens.", "Navigation Navigate [Settings > Access tokens]")]
    [InlineData("Press Save and close.", "Action Click [Save and close]")]
    public void A_step_and_a_claim_are_told_apart(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("* Plan: Team on our cloud; any plan elsewhere.", "Prerequisite; Prerequisite")]
    [InlineData("* Version 4 or newer; Lite will not do.", "Prerequisite; Caveat")]
    public void Both_halves_of_a_need_are_read(string text, string expected) =>
        Sentence.Read("# Acme\n\n## Requirements\n\n" + text).ShouldEndWith(expected);
}
