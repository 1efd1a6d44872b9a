namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Relative clauses that name the next step.</summary>
public class Following
{
    [Theory]
    [InlineData("Go to **Settings**, where you select **Access tokens**.", "Navigation Navigate [Settings]; Action Click [Access tokens]")]
    [InlineData(
        "Open the **Applications** page, where you click **New application**.",
        "Navigation Open [Applications]; Action Click [New application]")]
    [InlineData("A dialog opens, in which you press **Confirm**.", "Claim; Action Click [Confirm]")]
    [InlineData(
        "Open **Access tokens**, on which you click **Add new token**.",
        "Navigation Open [Access tokens]; Action Click [Add new token]")]
    [InlineData("Go back to Scanner, where you paste the token into **Token**.", "Navigation Navigate [Scanner]; Action Paste [Token]")]
    [InlineData(
        "You get to a form, where you enter the name and tick `read_api`.",
        "Claim; Input Enter [name]; ScopeList Select [scopes] = read_api")]
    [InlineData("Click **Next**, where you can choose **Reporter** as the role.", "Action Click [Next]; Action Select [role] = Reporter")]
    [InlineData("A window opens where you press **Confirm**.", "Claim; Action Click [Confirm]")]
    [InlineData("Open the list, in which you then tick **Demo**.", "Navigation Open [list]; Action Select [Demo]")]
    [InlineData("You will be sent to GitLab, where you approve the request.", "Claim; Action [request]")]
    [InlineData("Go to the page where you created the token.", "Navigation Navigate [page where you created the token]")]
    [InlineData("Open the profile menu, where you will find **Preferences**.", "Action Open [profile menu]")]
    [InlineData("This is the place where tokens are listed.", "Claim")]
    public void A_relative_clause_names_the_next_step(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
