namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Lists that say what to do with the fields of a form.</summary>
public class FieldLists
{
    [Theory]
    [InlineData("- **Scan forks**: off by default. Turn it on.", "Claim; Action Select [Scan forks]")]
    [InlineData("- **Private mode**: on by default. Leave it on.", "Claim; Action Select [Private mode]")]
    [InlineData("- **Strict mode**: disabled by default.", "Claim")]
    [InlineData("- **Trusted**: unticked", "Action Unselect [Trusted] negated")]
    [InlineData("- **Trusted**: leave off", "Action Unselect [Trusted] negated")]
    [InlineData("- **Trusted**: do not tick", "Action Unselect [Trusted] negated")]
    [InlineData("- **Trusted** (off by default): turn it on.", "Action Select [Trusted]")]
    [InlineData("- **Confidential**: keep it on", "Action Select [Confidential]")]
    [InlineData("- **Sync interval**: 10 minutes by default", "Claim")]
    [InlineData("- **Expiration date**: we recommend 90 days", "Claim")]
    [InlineData("- **Description**: optional", "Claim")]
    [InlineData("- **Description**: not needed", "Claim")]
    [InlineData("- **Description**: optional, leave blank if you like", "Action Clear [Description] optional")]
    [InlineData("- **Webhook secret**: generated for you", "Claim")]
    [InlineData("- **Save**: stores the settings.", "Claim")]
    [InlineData("- **Trigger**: tick **Push events** and **Tag push events**", "Action Select [Trigger] = Push events | Tag push events")]
    [InlineData("- **Event**: Push events", "Input Enter [Event] = Push events")]
    [InlineData("- **Group ID**: you find it on the group page", "Claim")]
    [InlineData("- Token name: a short name (e.g. `scanner`)", "Input Enter [Token name] = scanner")]
    [InlineData("- Expiration: optionally set an expiration date", "Input Enter [Expiration] = an expiration date optional")]
    [InlineData("- **SSL verification**: enable it", "Action Select [SSL verification]")]
    [InlineData("- **Token**: paste what you have copied", "Action Paste [Token]")]
    [InlineData("- **Active**: untick it", "Action Unselect [Active] negated")]
    [InlineData("- **Project**: choose the project that is scanned", "Action Select [Project] = the project that is scanned")]
    public void Text_beside_a_field_is_a_deed_a_claim_or_a_value(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
