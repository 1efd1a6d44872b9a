namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Sentences that introduce a list or a code block, and keys alone.</summary>
public class LeadingIn
{
    [Theory]
    [InlineData("Use the settings below:\n\n- Name: `x`", "Input Enter [Name] = x")]
    [InlineData("The following values should be entered:\n\n- Name: `x`", "Input Enter [Name] = x")]
    [InlineData("These fields must be filled in:\n\n- Name: `x`", "Input Enter [Name] = x")]
    [InlineData("Add this to `.gitlab-ci.yml` and commit:", "Action [.gitlab-ci.yml]; Action")]
    [InlineData("Add this line to `config.toml` and restart:", "Action [config.toml]")]
    [InlineData("Then call:", "Action")]
    [InlineData("Commit:", "Action")]
    [InlineData("Open:", "nothing")]
    [InlineData("Check:", "nothing")]
    [InlineData("Type: **Webhook**", "nothing")]
    [InlineData(
        "- Key: `A`\n- Visibility: **Masked**\n- Type: **File**",
        "Input Enter [Key] = A; Action Select [Visibility] = Masked; Action Select [Type] = File")]
    [InlineData("- Region: **EU**\n- Name: `x`", "Action Select [Region] = EU; Input Enter [Name] = x")]
    public void A_sentence_that_introduces_a_list_is_no_statement(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
