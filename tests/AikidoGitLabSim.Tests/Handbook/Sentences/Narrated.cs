namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Steps that the page tells as deeds of the reader.</summary>
public class Narrated
{
    [Theory]
    [InlineData("Then you click **Save**.", "Action Click [Save]")]
    [InlineData("Next, you tick `api`.", "ScopeList Select [scopes] = api")]
    [InlineData("You now tick **api** and then you copy the token.", "ScopeList Select [scopes] = api; Action Copy [token]")]
    [InlineData("In the field \"Host\" you enter your domain.", "Input Enter [Host] = domain")]
    [InlineData("First you open **Settings**.", "Navigation Open [Settings]")]
    [InlineData("Now you choose **Developer** as the role.", "Action Select [role] = Developer")]
    [InlineData("When you click **Save**, the token appears.", "Claim")]
    [InlineData("You click it often.", "Claim")]
    [InlineData("It must be clicked on **Save**.", "Action Click [Save]")]
    [InlineData("It has to be clicked on \"Next\".", "Action Click [Next]")]
    [InlineData("You are asked to confirm the deletion.", "Action [deletion]")]
    [InlineData("You'll be asked to enter a name.", "Input Enter [name]")]
    [InlineData("Click **Next** and you'll be asked to choose a plan.", "Action Click [Next]; Action Select [plan]")]
    [InlineData("Click to **Save**.", "Action Click [Save]")]
    [InlineData("Then hit save.", "Action Click [save]")]
    [InlineData(
        "Please connect yourself to https://a.example with your account.",
        "Action SignIn [https://a.example]; Link [https://a.example] = https://a.example")]
    [InlineData("Choose the entry Profile, after that the link \"Keys\".", "Navigation Navigate [Profile > Keys]")]
    [InlineData("Click on **A**, then **B > C**.", "Action Click [A]; Action Click [B > C]")]
    [InlineData("Click **Create**, it is shown only once.", "Action Click [Create]; Caveat")]
    [InlineData("Click **Save**, provided the test passed.", "Action Click [Save]")]
    [InlineData("The checkbox \"Notify all\" is active by default. Turn it off to save mail.", "Claim; Action Unselect [Notify all]")]
    public void A_deed_that_the_page_tells_is_a_step(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
