namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Steps in the passive voice.</summary>
public class Passive
{
    [Theory]
    [InlineData("The button **Create** is to be pressed.", "Action Click [Create]")]
    [InlineData("The permissions are to be ticked.", "Action Select [permissions]")]
    [InlineData("The token is inserted in the field **Secret**.", "Action Paste [Secret]")]
    [InlineData("With the button **Create** it is confirmed.", "Action Click [Create]")]
    [InlineData("As name please give `scanner`.", "Input Enter [name] = scanner")]
    [InlineData("The token has to be copied at once.", "Action Copy [token]")]
    [InlineData("**Active** must stay ticked.", "Action Select [Active]")]
    [InlineData("The field **Expires** must be left empty.", "Action Clear [Expires]")]
    [InlineData("Make sure that the checkbox **Active** is not ticked.", "Action Unselect [Active] negated")]
    [InlineData("The value is shown in the field **Result**.", "Claim")]
    [InlineData("The date is filled in automatically.", "Claim")]
    [InlineData("The token is stored encrypted.", "Claim")]
    public void A_step_in_the_passive_voice_is_a_step(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
