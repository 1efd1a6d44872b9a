namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Steps in -ing, and phrases behind a step that are steps of their own.</summary>
public class Gerunds
{
    [Theory]
    [InlineData("The wizard is opened by clicking **Add**, entering `x` as the name and ticking **Active**.",
        "Claim; Action Click [Add]; Input Enter [name] = x; Action Select [Active]")]
    [InlineData("Webhooks are set up under **Settings > Hooks** by pressing **New hook** and ticking **Tags**.",
        "Claim; Action Click [New hook]; Action Select [Tags]")]
    [InlineData("Pressing **Next** takes you to the scopes.", "Action Click [Next]; Claim")]
    [InlineData("Clicking **Revoke** stops every run.", "Caveat")]
    [InlineData("Reaching **Admin** by choosing **Menu** needs a role.", "Prerequisite")]
    public void Steps_in_ing_are_steps(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("Press **Save**, with **Alerts** left unticked.", "Action Click [Save]; Action Unselect [Alerts] negated")]
    [InlineData("Neither rename the group nor press **Leave**.", "Caveat negated; Caveat negated")]
    [InlineData("Under no circumstances should you tick `sudo`.", "ScopeList Unselect [scopes] = sudo negated")]
    [InlineData("`sudo` must not be ticked.", "ScopeList Unselect [scopes] = sudo negated")]
    [InlineData("Keep scrolling until you see **Mirrors**.", "Navigation Navigate [Mirrors]")]
    [InlineData("Open the project, then **Settings** > **Hooks**.", "Navigation Open [project]; Action Click [Settings > Hooks]")]
    public void Phrases_beside_a_step_are_read(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("Ask them to open **Menu > Teams**, to tick **Guests may join** and to press **Store**.",
        "Navigation Navigate [Menu > Teams]; Action Select [Guests may join]; Action Click [Store]")]
    [InlineData("Have an admin enable **Guests may join**.", "Action Select [Guests may join]")]
    [InlineData("* **Our cloud**: open [the console](https://c.example), go to **Keys** and press **Renew**.",
        "Navigation Open [the console]; Link [the console] = https://c.example; Navigation Navigate [Keys]; Action Click [Renew]")]
    [InlineData("* Scopes: `read_api` has to be ticked.", "ScopeList Select [scopes] = read_api")]
    [InlineData("Generate the key with the button below (**Make key** from 18.2 on, **Issue** before).",
        "Action Click [Make key]; Action Click [Issue]")]
    [InlineData("Give it a name (we use `probe`), a date and the `api` scope.",
        "Input Enter [name] = probe; Input Enter [date]; ScopeList Select [scope] = api")]
    public void Steps_behind_other_words_are_steps(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("Tick the scopes with a ✔.\n\n| Scope | |\n|---|---|\n| `read_api` | ✔ |\n| `sudo` | – |",
        "ScopeList Select [scopes] = read_api")]
    [InlineData("| # | Do this |\n|---|---|\n| 1 | **Key**: `X` |\n| 2 | **Keys** > **New** |",
        "Input Enter [Key] = X; Navigation Navigate [Keys > New]")]
    [InlineData("| Part | You must be |\n|---|---|\n| A | Owner of the group |", "Prerequisite")]
    public void Tables_of_steps_ticks_and_needs_are_read(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
