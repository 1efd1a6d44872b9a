namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>What pages write in short: pairs in a row, answers of a word, rows of tables, inverted sentences.</summary>
public class Terse
{
    [Theory]
    [InlineData("Role? **Reporter**.", "Action Select [Role] = Reporter")]
    [InlineData("* Boxes to tick: `read_api`, `read_user`", "ScopeList Select [scopes] = read_api | read_user")]
    [InlineData("* Role: Developer, scopes: `api` + `read_user`",
        "Action Select [Role] = Developer; ScopeList Select [scopes] = api | read_user")]
    [InlineData("The following scopes are needed: `read_api` and `read_user`.", "ScopeList Select [scopes] = read_api | read_user")]
    [InlineData("Name `probe`, role **Guest**, scope `read_api`.",
        "Input Enter [Name] = probe; Action Select [role] = Guest; ScopeList Select [scope] = read_api")]
    [InlineData("Select nothing but `read_api`.", "ScopeList Select [scopes] = read_api")]
    [InlineData("Head for **Menu > Keys**.", "Navigation Navigate [Menu > Keys]")]
    [InlineData("The token is handed over under **Menu > Keys**.", "Action Paste [Menu > Keys]")]
    [InlineData("Having pressed **Make**, copy the key.", "Action Click [Make]; Action Copy [key]")]
    [InlineData("Thump **Save**.", "Action Click [Save]")]
    [InlineData("Into **Title** goes `probe`.", "Input Enter [Title] = probe")]
    [InlineData("As role you need **Guest**.", "Action Select [role] = Guest")]
    [InlineData("Then **Connect** → wait for the green lamp.", "Action Click [Connect]; Action [green lamp]")]
    [InlineData("**Step 2 – Fill in the form.** Press **Save**.", "Action Click [Save]")]
    [InlineData("Press **Save**, done.", "Action Click [Save]")]
    [InlineData("* *Token name* — anything, e.g. `probe`", "Input Enter [Token name] = probe")]
    public void Short_forms_are_read(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("The field **Title** is filled with `probe`.", "Input Enter [Title] = probe")]
    [InlineData("**Expires** is set to the last day of May.", "Input Enter [Expires] = the last day of May")]
    [InlineData("As role, **Guest** is selected.", "Action Select [role] = Guest")]
    [InlineData("For this purpose the admin opens **Menu > Keys**, clicks **New** and fills in the form:",
        "Navigation Navigate [Menu > Keys]; Action Click [New]")]
    [InlineData("1. You open the group, then you press **New**.", "Navigation Open [group]; Action Click [New]")]
    public void Steps_that_are_told_are_steps(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("| Plan | Jobs | Interval |\n|---|---|---|\n| Small | 5 | an hour |", "Claim")]
    [InlineData("| You run | Plan | Use |\n|---|---|---|\n| our cloud | any | way A |", "Recommendation")]
    [InlineData("* `404` = no such project", "Claim")]
    [InlineData("The import needs ten minutes.", "Claim")]
    [InlineData("You will need it twice.", "Claim")]
    [InlineData("Steps 3 and 4 fall away.", "Claim")]
    [InlineData("Cobalt Basic mirrors three projects.", "Claim")]
    [InlineData("Take way B if your server is old.", "Recommendation")]
    public void Facts_in_short_are_stated(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
