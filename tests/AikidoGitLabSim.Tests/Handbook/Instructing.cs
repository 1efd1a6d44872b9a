namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Sentences that ask the reader to do something.</summary>
public class Instructing
{
    [Theory]
    [InlineData("1. Leave `sudo` unticked.", "ScopeList Unselect [scopes] = sudo negated")]
    [InlineData("The key should be copied at once and stored in your vault.", "Action Copy [key]")]
    [InlineData("Afterwards the token can be pasted into the box \"Access token\".", "Action Paste [Access token]")]
    [InlineData("Press <kbd>Ctrl</kbd>+<kbd>V</kbd>, then <kbd>Enter</kbd>.", "Action Paste; Action Submit [Enter]")]
    [InlineData("There is a button **Add new token** at the top. Click that button.", "Claim; Action Click [Add new token]")]
    [InlineData("Click your avatar. From there, choose **Preferences**.", "Action Click [avatar]; Action Click [Preferences]")]
    [InlineData("From there, go to **Access tokens**.", "Navigation Navigate [Access tokens]")]
    [InlineData("To create the token, click **New token**.", "Action Click [New token]")]
    [InlineData(
        "If you use GitLab Self-Managed, enter the address of your server under **Server URL**.",
        "Input Enter [Server URL] = address of your server")]
    [InlineData("See [the GitLab docs](https://docs.gitlab.com) for more.", "Link [the GitLab docs] = https://docs.gitlab.com")]
    [InlineData("Read more in [our blog](https://b.example) or contact support.", "Link [our blog] = https://b.example")]
    [InlineData(
        "Open [the settings page](https://app.example/settings).",
        "Navigation Open [the settings page]; Link [the settings page] = https://app.example/settings")]
    [InlineData("Run `docker run -d scanner/agent --token TOKEN` on your server.", "Action [docker run -d scanner/agent --token TOKEN]")]
    [InlineData("Delete the file `token.txt` when you are done.", "Action [token.txt]")]
    [InlineData("Check that the agent is online.", "Action [agent is online]")]
    [InlineData(
        "Choose **Settings** > **Access tokens**, and select **Add new token**.",
        "Navigation Navigate [Settings > Access tokens]; Action Click [Add new token]")]
    [InlineData(
        "On the left sidebar, at the top, select **Your work** and find your project.",
        "Action Click [Your work]; Navigation Navigate [project]")]
    [InlineData("In the **Expiration date** field, pick a date.", "Input Enter [Expiration date] = a date")]
    [InlineData("Set the expiration date to 30 days from now.", "Input Enter [expiration date] = 30 days")]
    [InlineData("Click the pencil icon next to your token.", "Action Click [pencil icon]")]
    [InlineData("Hit the big green **Save** button.", "Action Click [Save]")]
    [InlineData(
        "Enter `https://gitlab.example.com` as the **URL** and paste your token as **Password**.",
        "Input Enter [URL] = https://gitlab.example.com; Action Paste [Password]")]
    [InlineData("Copy and paste the token into the **Token** field.", "Action Copy [token]; Action Paste [Token]")]
    [InlineData("Copy the value shown under **Your new token** (you will not see it again).", "Action Copy [value shown]; Caveat")]
    [InlineData(
        "For a group access token, click **Create group access token**; for a project access token, click **Create project access token**.",
        "Action Click [Create group access token]; Action Click [Create project access token]")]
    [InlineData("Click **Save** (or press <kbd>Enter</kbd>).", "Action Click [Save]; Action Submit [Enter]")]
    [InlineData("Optionally, add a description.", "Input Enter [description] optional")]
    [InlineData("(Optional) Enter a description.", "Input Enter [description] optional")]
    [InlineData("Ask your administrator to enable service accounts.", "Action [administrator]")]
    [InlineData("Contact [support](mailto:a@b.c) if it fails.", "Action [support]; Link [support] = mailto:a@b.c")]
    [InlineData("Don't check the `api` box.", "ScopeList Unselect [scopes] = api negated")]
    [InlineData("Make sure not to select `write_repository`.", "ScopeList Unselect [scopes] = write_repository negated")]
    [InlineData("Keep **Expiration date** empty.", "Action Clear [Expiration date]")]
    [InlineData("Make sure the box **Read repository** is ticked.", "Action Select [Read repository]")]
    [InlineData("Make sure that the role is set to **Maintainer**.", "Action Select [role] = Maintainer")]
    [InlineData("Ensure that **Expires at** is empty.", "Action Clear [Expires at]")]
    [InlineData(
        "Select all scopes but `sudo`.", "ScopeList Select [scopes] = all scopes; ScopeList Unselect [scopes] = sudo negated")]
    [InlineData("The page is located under **Settings > Access tokens**.", "Navigation Navigate [Settings > Access tokens]")]
    [InlineData("Go to **Settings > A** or **Settings > B**.", "Navigation Navigate [Settings > A]; Navigation Navigate [Settings > B]")]
    [InlineData("Choose **Settings** from the sidebar, followed by **Providers**.", "Navigation Navigate [Settings > Providers]")]
    [InlineData("Tick **Push events** and **Tag events**.", "Action Select [Push events]; Action Select [Tag events]")]
    [InlineData("Test the connection by clicking *Test now*.", "Action Click [Test now]")]
    [InlineData("On the side sits a button **Add new token**, which you press.", "Action Click [Add new token]")]
    [InlineData(
        "The scope `api` has to be selected, all others should stay unchecked.",
        "ScopeList Select [scope] = api; ScopeList Unselect [scopes] = all others")]
    [InlineData("Untick **Send emails** and tick **Only mine**.", "Action Unselect [Send emails]; Action Select [Only mine]")]
    [InlineData("Turn on **Private mode**.", "Action Select [Private mode]")]
    [InlineData("Switch **Visibility** to **Private**.", "Action Select [Visibility] = Private")]
    [InlineData("Choose \"Reporter\" as the role.", "Action Select [role] = Reporter")]
    [InlineData(
        "Choose the role **Reporter** and the scope `read_api`.",
        "Action Select [role] = Reporter; ScopeList Select [scope] = read_api")]
    [InlineData("Give the token the **Reporter** role.", "Action Select [role] = Reporter")]
    [InlineData("Grant it `read_api` and `read_user`.", "ScopeList Select [scopes] = read_api | read_user")]
    [InlineData("Assign the scopes `read_api` and `read_user` to it.", "ScopeList Select [scopes] = read_api | read_user")]
    [InlineData("Name it `scanner`.", "Input Enter [name] = scanner")]
    [InlineData("Call the token \"scanner\".", "Input Enter [name] = scanner")]
    [InlineData("Enter a descriptive name, for example `scanner`.", "Input Enter [name] = scanner")]
    [InlineData("Type a name (e.g. `scanner`) and an expiry date.", "Input Enter [name] = scanner; Input Enter [expiry date]")]
    [InlineData("Set an expiration date, not more than a year from now.", "Input Enter [expiration date]")]
    [InlineData("Remove the default expiration date by clicking the **x**.", "Action Clear [expiration date]")]
    [InlineData("Scroll to the bottom and click **Create**.", "Action Click [Create]")]
    [InlineData("Log in to GitLab with your admin account.", "Action SignIn [GitLab]")]
    [InlineData("Sign in at <https://gitlab.com>.", "Action SignIn [https://gitlab.com]; Link [https://gitlab.com] = https://gitlab.com")]
    [InlineData(
        "Go to https://app.example.com/settings and click **Connect GitLab**.",
        "Navigation Navigate [https://app.example.com/settings]; Link [https://app.example.com/settings] = "
            + "https://app.example.com/settings; Action Click [Connect GitLab]")]
    [InlineData("In Scanner, open *Settings*, then *Integrations*.", "Navigation Navigate [Settings > Integrations]")]
    public void An_instruction_is_read_with_its_facts(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("Navigate to `Settings` → `Integrations` → `GitLab`", "Navigation Navigate [Settings > Integrations > GitLab]")]
    [InlineData("Settings > Integrations > GitLab", "Navigation Navigate [Settings > Integrations > GitLab]")]
    [InlineData("Go to the **Integrations** tab of the **Settings** page.", "Navigation Navigate [Integrations]")]
    [InlineData("Select your avatar, then **Edit profile**.", "Navigation Navigate [avatar > Edit profile]")]
    [InlineData("On the left, choose **Access tokens**.", "Action Click [Access tokens]")]
    [InlineData("Wait until the status turns green.", "Action [the status turns green]")]
    [InlineData("Restart the agent.", "Action [agent]")]
    [InlineData("GitLab hides the token as soon as you leave the page, so copy it first.", "Claim; Action Copy [token]")]
    [InlineData("Once created, copy the token.", "Action Copy [token]")]
    [InlineData("Got stuck? Write to [support](mailto:x@y.z).", "Action [support]; Link [support] = mailto:x@y.z")]
    [InlineData("Still no luck? Restart the agent with `scanner restart`.", "Action [scanner restart]")]
    [InlineData("Set the environment variable `GITLAB_TOKEN` to the token.", "Input Enter [GITLAB_TOKEN] = the token")]
    [InlineData("Open a terminal and run `scanner login`.", "Action [terminal]; Action [scanner login]")]
    [InlineData("Install the agent with `npm install -g scanner`.", "Action [npm install -g scanner]")]
    [InlineData(
        "1. Under **Settings**, choose **General**, expand **Permissions** and tick **Allow tokens**.",
        "Navigation Navigate [Settings > General]; Navigation Open [Permissions]; Action Select [Allow tokens]")]
    [InlineData("Pick the 'Maintainer' role.", "Action Select [role] = Maintainer")]
    [InlineData("The checkboxes `read_api` and `read_user` have to be ticked.", "ScopeList Select [scopes] = read_api | read_user")]
    [InlineData("All other checkboxes must remain empty.", "Action Unselect [All other checkboxes] negated")]
    [InlineData("Expiration should be set to one year.", "Input Enter [Expiration] = one year")]
    [InlineData("Scopes: `read_api`, `read_user`", "ScopeList Select [Scopes] = read_api | read_user")]
    [InlineData(
        "Head over to the profile menu at the top right, where you will find **Preferences**.",
        "Navigation Navigate [profile menu]")]
    [InlineData(
        "Press the plus sign, give the connection a name of your liking and hit Continue.",
        "Action Click [plus sign]; Input Enter [name]; Action Click [Continue]")]
    [InlineData(
        "In the dialog that opens, enter your server's URL and your token, then press Test.",
        "Input Enter [server's URL]; Input Enter [token]; Action Click [Test]")]
    [InlineData(
        "Pick Reporter as role, tick read_api, and press Create.",
        "Action Select [role] = Reporter; ScopeList Select [scopes] = read_api; Action Click [Create]")]
    [InlineData("Leave the role at Guest.", "Action Select [role] = Guest")]
    [InlineData("Do not select any other scopes.", "ScopeList Unselect [scopes] = other scopes negated")]
    [InlineData(
        "Under Settings → Access tokens, add a token called \"scanner\" with the scope `read_api`.",
        "Navigation Navigate [Settings > Access tokens]; ScopeList Select [scope] = read_api")]
    [InlineData(
        "Create a project access token with the **Developer** role and the `read_api` scope.",
        "Action Select [role] = Developer; ScopeList Select [scope] = read_api")]
    [InlineData(
        "Generate a token with `read_api` and `read_user` scopes and copy it.",
        "ScopeList Select [scopes] = read_api | read_user; Action Copy [token]")]
    [InlineData("A pop-up asks you to confirm; click **Yes**.", "Claim; Action Click [Yes]")]
    [InlineData("Finally confirm by clicking **Yes, create**.", "Action Click [Yes, create]")]
    [InlineData("Start by opening **Settings**.", "Navigation Open [Settings]")]
    [InlineData("After that, revoke the old token.", "Action Revoke [old token]")]
    [InlineData("Important: copy the token now!", "Action Copy [token]")]
    [InlineData("Go to your project → Settings → Access Tokens", "Navigation Navigate [project > Settings > Access Tokens]")]
    [InlineData("Go to *Settings / Access tokens*.", "Navigation Navigate [Settings > Access tokens]")]
    [InlineData("Go to **User settings** | **Access tokens**.", "Navigation Navigate [User settings > Access tokens]")]
    [InlineData("Open the menu **Settings**, and there **Repository**.", "Navigation Navigate [Settings > Repository]")]
    [InlineData(
        "Click **Edit profile**, and then, in the left-hand menu, **Access tokens**.",
        "Navigation Navigate [Edit profile > Access tokens]")]
    [InlineData("Navigate to the Access Tokens page.", "Navigation Navigate [Access Tokens]")]
    [InlineData(
        "Visit `https://gitlab.com/-/user_settings/personal_access_tokens`.",
        "Navigation Navigate [https://gitlab.com/-/user_settings/personal_access_tokens]")]
    [InlineData(
        "Enter the token's name (anything goes), leave the date alone and tick the `api` scope.",
        "Input Enter [name]; Recommendation; ScopeList Select [scope] = api")]
    [InlineData(
        "<table><tr><th>Step</th><th>Do</th></tr><tr><td>1</td><td>Click <b>Add new token</b></td></tr><tr><td>2</td><td>Tick "
            + "<code>read_api</code></td></tr></table>",
        "Action Click [Add new token]; ScopeList Select [scopes] = read_api")]
    [InlineData("Select&nbsp;**Add&nbsp;new&nbsp;token** &gt; **Legacy token**.", "Navigation Navigate [Add new token > Legacy token]")]
    [InlineData("Tick read\\_api &amp; read\\_user.", "ScopeList Select [scopes] = read_api | read_user")]
    [InlineData("Enter a description if you like.", "Input Enter [description] optional")]
    [InlineData("Tick the box *I agree*.", "Action Select [I agree]")]
    [InlineData("Click on the three dots ⋮ and select \"Remove\".", "Action Click [three dots]; Action Click [Remove]")]
    [InlineData("Remove the integration.", "Action [integration]")]
    [InlineData("Hit Enter to save.", "Action Submit [Enter]")]
    [InlineData("Press OK.", "Action Click [OK]")]
    [InlineData("Click Next twice.", "Action Click [Next]")]
    public void A_variant_of_an_instruction_is_read_too(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
