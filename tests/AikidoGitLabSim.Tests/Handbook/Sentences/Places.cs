namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Places and times before a step, and names that are free.</summary>
public class Places
{
    [Theory]
    [InlineData("On the next screen enter your name, and on the last one click **Done**.", "Input Enter [name]; Action Click [Done]")]
    [InlineData("In the left column choose **Keys** and in the right one click **New**.", "Action Click [Keys]; Action Click [New]")]
    [InlineData("After the next run remove the old token.", "Action Revoke [old token]")]
    [InlineData("After the restart click **Check**.", "Action Click [Check]")]
    [InlineData("After the import the token is deleted.", "Claim")]
    [InlineData("Enter a **Name**, optionally a **Description**.", "Input Enter [Name]; Input Enter [Description]")]
    [InlineData("Enter the **Host** and, if needed, the **Port**.", "Input Enter [Host]; Input Enter [Port]")]
    [InlineData("Pick a name you'll recognise later, for instance `bridge`.", "Input Enter [name] = bridge")]
    [InlineData("Choose a title such as \"CI\".", "Input Enter [title] = CI")]
    [InlineData("Choose a name for the token.", "Input Enter [name]")]
    [InlineData("Pick a label from the list.", "Action Select [label]")]
    [InlineData("Select the name of your group.", "Action Select [name of your group]")]
    [InlineData("Name it whatever you like.", "Input Enter [name]")]
    [InlineData("Name the token as you like.", "Input Enter [name]")]
    [InlineData("Copy the value of **Webhook secret**.", "Action Copy [Webhook secret]")]
    [InlineData("For each project, repeat steps 2 to 4.", "Action [steps 2 to 4]")]
    [InlineData("Repeat this for every group.", "Action")]
    [InlineData("Under \"Events\", only \"Push\" must stay active.", "Action Select [Push]")]
    [InlineData("Define a variable `X_TOKEN` with the token as value.", "Action [X_TOKEN]")]
    [InlineData("Make the token expire after 90 days.", "Input Enter [expiration date]")]
    [InlineData("Let the token expire after a year.", "Input Enter [expiration date]")]
    [InlineData("Write the token down.", "Action [token]")]
    [InlineData(
        "Look for **Add new token** in the upper right and click it.",
        "Navigation Navigate [Add new token]; Action Click [Add new token]")]
    [InlineData("Enable **Webhooks** under **Settings > Integrations**.", "Action Select [Webhooks]")]
    [InlineData("Open port 443 for outgoing traffic.", "Action [port 443]")]
    [InlineData("Hit **Connect**, wait for the check mark, done.", "Action Click [Connect]; Action [check mark]")]
    [InlineData("A form appears; fill it in as follows:", "nothing")]
    public void A_place_or_time_before_a_step_needs_no_comma(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
