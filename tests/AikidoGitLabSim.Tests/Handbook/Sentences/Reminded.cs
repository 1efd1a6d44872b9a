namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Instructions behind words such as "do not forget to".</summary>
public class Reminded
{
    [Theory]
    [InlineData("Don't forget to tick `read_api`.", "ScopeList Select [scopes] = read_api")]
    [InlineData("Do not forget to click **Save**.", "Action Click [Save]")]
    [InlineData("And don't forget to clear the expiration date.", "Action Clear [expiration date]")]
    [InlineData("Never forget to give the token a name.", "Input Enter [name]")]
    [InlineData("Enter a name and don't forget to choose the **Reporter** role.", "Input Enter [name]; Action Select [role] = Reporter")]
    [InlineData("Remember to click **Save** at the end.", "Action Click [Save]")]
    [InlineData("Be sure to select the **Reporter** role.", "Action Select [role] = Reporter")]
    [InlineData("Be sure to save the token.", "Recommendation")]
    [InlineData("Make sure to leave **Trusted** unticked.", "Action Unselect [Trusted] negated")]
    [InlineData("You only need to tick `read_api`.", "ScopeList Select [scopes] = read_api")]
    [InlineData("You will also have to enter a name.", "Input Enter [name]")]
    [InlineData("Take care not to tick `sudo`.", "ScopeList Unselect [scopes] = sudo negated")]
    [InlineData("You should not tick `api`.", "ScopeList Unselect [scopes] = api negated")]
    [InlineData("I'd untick **Archived**.", "Action Unselect [Archived]")]
    [InlineData("Let's click **New token**.", "Action Click [New token]")]
    [InlineData("The quickest way is to click **Connect**.", "Action Click [Connect]")]
    [InlineData("All you have to do is paste the token into **Token**.", "Action Paste [Token]")]
    [InlineData("Don't forget that tokens expire.", "Caveat negated")]
    [InlineData("Remember that the token is shown once.", "Caveat")]
    [InlineData("Don't forget your password.", "Caveat negated")]
    public void Words_before_a_verb_ask_for_its_deed(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
