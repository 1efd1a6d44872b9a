namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Verbs that hold for several pairs of a thing and its place.</summary>
public class Sharing
{
    [Theory]
    [InlineData(
        "Paste the application ID in **Client ID** and the secret into **Client secret**.",
        "Action Paste [Client ID]; Action Paste [Client secret]")]
    [InlineData(
        "Enter your name in **Name** and your address in **Address**.",
        "Input Enter [Name] = name; Input Enter [Address] = address")]
    [InlineData(
        "Type `scanner` into **Name** and `https://git.example.com` into **URL**.",
        "Input Enter [Name] = scanner; Input Enter [URL] = https://git.example.com")]
    [InlineData(
        "Enter `a` as **Name**, `b` as **Key** and click **Save**.",
        "Input Enter [Name] = a; Input Enter [Key] = b; Action Click [Save]")]
    [InlineData(
        "Set **Name** to `x`, **Role** to **Reporter** and **Expires at** to a date.",
        "Input Enter [Name] = x; Action Select [Role] = Reporter; Input Enter [Expires at] = a date")]
    [InlineData(
        "Select **Reporter** under **Role** and **Private** under **Visibility**.",
        "Action Select [Role] = Reporter; Action Select [Visibility] = Private")]
    [InlineData(
        "Paste the token into the field **Token** and the address into the field **Server URL**.",
        "Action Paste [Token]; Action Paste [Server URL]")]
    [InlineData(
        "Tick `read_api` under **Scopes** and **Push events** under **Trigger**.",
        "ScopeList Select [Scopes] = read_api; Action Select [Trigger] = Push events")]
    [InlineData(
        "Put the ID into **Application ID**, and the secret into **Secret**.",
        "Input Enter [Application ID] = ID; Input Enter [Secret] = secret")]
    [InlineData(
        "Enter the host in **Host** and the port in **Port**, then press **Save**.",
        "Input Enter [Host] = host; Input Enter [Port] = port; Action Click [Save]")]
    [InlineData(
        "Enter the token in both the **Password** and **Access token** fields.",
        "Action Paste [Password]; Action Paste [Access token]")]
    [InlineData("Enter your name in **Name** and press **Save** in the corner.", "Input Enter [Name] = name; Action Click [Save]")]
    public void A_verb_holds_for_every_pair(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
