namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Answers without a verb, tables of ticks, and tables whose header names the fields.</summary>
public class Answered
{
    [Theory]
    [InlineData("**Who can do it?** Maintainers. Owners too.", "Prerequisite; Prerequisite")]
    [InlineData("**Q: Where does the key go?**\nA: Into **Vault > Acme**.", "Action Paste [Vault > Acme]")]
    [InlineData("**Can I use a deploy token?** No, Acme calls the API.", "Claim")]
    public void An_answer_has_its_kind(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData(
        "| Key | Value | Masked | Protected |\n|---|---|---|---|\n| `X_TOKEN` | the token of step 5 | ✔ | – |",
        "Input Enter [Key] = X_TOKEN; Action Paste [Value]; Action Select [Masked]; Action Unselect [Protected] negated")]
    [InlineData("| Task | Guest | Owner |\n|---|---|---|\n| Add keys | – | ✔ |", "Prerequisite")]
    [InlineData("| Kind | Use | Minimum role |\n|---|---|---|\n| group | teams | Reporter |", "Prerequisite")]
    [InlineData("| Step | Remark |\n|---|---|\n| Press **Copy** | Shown once |", "Action Click [Copy]; Caveat")]
    public void A_row_of_a_table_says_what_its_header_means(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Fact]
    public void A_sentence_of_html_goes_on_in_the_next_line() =>
        Sentence.Read("<p>Click <b>Add</b>, then press\n<b>Save</b>.</p>").ShouldBe("Action Click [Add]; Action Click [Save]");
}
