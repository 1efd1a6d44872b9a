namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Deeds that a page requests politely, ascribes to other persons, or states as a duty.</summary>
public class Requested
{
    [Theory]
    [InlineData("Could you please press **Start**?", "Action Click [Start]")]
    [InlineData(
        "The requester opens **Keys**, clicks **Add** and enters `x` as **Name**.",
        "Navigation Open [Keys]; Action Click [Add]; Input Enter [Name] = x")]
    [InlineData("The issuer shall sign in and press **Add**.", "Action SignIn; Action Click [Add]")]
    [InlineData("With the key Enter you confirm.", "Action Submit [Enter]")]
    [InlineData("At the end you press **Invite**.", "Action Click [Invite]")]
    [InlineData("All that remains is to press **Connect**.", "Action Click [Connect]")]
    public void A_deed_is_asked_for(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("The key goes into the **Secret** box.", "Action Paste [Secret]")]
    [InlineData("The field **Description** stays empty.", "Action Clear [Description]")]
    [InlineData("Having pasted the key, press **Go**.", "Action Paste; Action Click [Go]")]
    [InlineData("Hitting **Add** brings up a form.", "Action Click [Add]; Claim")]
    [InlineData("As Owner, open **Keys**.", "Prerequisite; Navigation Open [Keys]")]
    public void A_deed_is_described(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("Choose **Maintainer** if you push, otherwise **Reporter**.",
        "Action Select [role] = Maintainer; Action Select [role] = Reporter")]
    [InlineData("Set the role to **Planner** (17.7 and up) or to **Reporter** (anything older).",
        "Action Select [role] = Planner; Action Select [role] = Reporter")]
    [InlineData("Give the rights `read_api` and `read_user`, but never `sudo`.",
        "ScopeList Select [rights] = read_api | read_user; ScopeList Unselect [scopes] = sudo negated")]
    [InlineData("Make sure neither **A box** nor **B box** is ticked.", "Action Unselect [A box] negated; Action Unselect [B box] negated")]
    [InlineData("Add a webhook with the URL `https://x.example`.", "Input Enter [URL] = https://x.example")]
    [InlineData("Add it as `X`, with **Visibility** set to **Masked** and the **Protected** flag off.",
        "Action [X]; Action Select [Visibility] = Masked; Action Unselect [Protected] negated")]
    public void Alternatives_and_fields_are_kept_apart(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Fact]
    public void An_unknown_verb_is_no_part_of_the_thing_before_it() =>
        Sentence.Read("Press **Edit** and frobnicate the key.").ShouldBe("Action Click [Edit]");
}
