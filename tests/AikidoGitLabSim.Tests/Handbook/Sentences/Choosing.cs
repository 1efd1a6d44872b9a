namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Options, check boxes and verbs in two parts.</summary>
public class Choosing
{
    [Theory]
    [InlineData("Select **GitLab Self-Managed** as the provider.", "Action Select [provider] = GitLab Self-Managed")]
    [InlineData("In the **Provider** dropdown, pick **GitLab**.", "Action Select [Provider] = GitLab")]
    [InlineData("Under **Role**, select **Reporter**.", "Action Select [Role] = Reporter")]
    [InlineData("Under **Workspace**, choose **Inbox**.", "Navigation Navigate [Workspace > Inbox]")]
    [InlineData(
        "Enter `https://a.example` as the URL and select **Push events**.",
        "Input Enter [URL] = https://a.example; Action Select [Push events]")]
    [InlineData("Tick `read_api` but not `api`.", "ScopeList Select [scopes] = read_api; ScopeList Unselect [scopes] = api negated")]
    [InlineData("Select `read_api` rather than `api`.", "ScopeList Select [scopes] = read_api; ScopeList Unselect [scopes] = api negated")]
    [InlineData("Choose the option **Never expires**.", "Action Select [Never expires]")]
    [InlineData("Set a tick at `read_api`.", "ScopeList Select [scopes] = read_api")]
    [InlineData("Put a check mark next to `read_user`.", "ScopeList Select [scopes] = read_user")]
    [InlineData("Switch **Confidential** off.", "Action Unselect [Confidential]")]
    [InlineData("Fill the field **Name** in.", "Input Enter [Name]")]
    [InlineData("Slide the **Active** switch to the right.", "Action Select [Active]")]
    [InlineData("Set the token to expire in one year.", "Input Enter [expiration date] = one year")]
    [InlineData("For **URL**, enter `https://a.example`.", "Input Enter [URL] = https://a.example")]
    [InlineData("Depending on your plan, choose **Group**.", "Action Click [Group]")]
    [InlineData("Open the settings – Click your picture and select **Preferences**.", "Action Click [picture]; Action Click [Preferences]")]
    [InlineData("Add the token to the **Token** field.", "Action Paste [Token]")]
    [InlineData("Spot the **Add** button? Press it.", "Action Click [Add]")]
    [InlineData("Decide which role the token gets.", "Action Select [which role the token gets]")]
    [InlineData("Pick today plus one year as the expiry date.", "Input Enter [expiry date] = today plus one year")]
    [InlineData("Close the dialog with **Done**.", "Action Click [Done]")]
    [InlineData("Type a name in the search box and select it.", "Input Enter [search box] = name")]
    [InlineData("Use **Test** to check the connection.", "Action Click [Test]")]
    [InlineData("Verify with **Check**.", "Action Click [Check]")]
    [InlineData("Leave the other settings unchanged.", "Action [other settings]")]
    [InlineData("Grant access by clicking **Authorize**.", "Action Click [Authorize]")]
    [InlineData("Enter a name, for example \"scanner\", and a date.", "Input Enter [name] = scanner; Input Enter [date]")]
    public void An_option_has_its_field(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
