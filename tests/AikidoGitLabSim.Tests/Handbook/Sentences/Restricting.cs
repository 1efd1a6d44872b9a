namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Restrictions behind a claim, a step or the value of a field.</summary>
public class Restricting
{
    [Theory]
    [InlineData("Sync works, provided the server has a public address.", "Claim; Prerequisite")]
    [InlineData("Tokens expire, though group owners can renew them.", "Claim; Claim")]
    [InlineData("The token expires after a year, though you can renew it.", "Claim; Claim")]
    [InlineData("The sync runs nightly, but never on Sundays.", "Claim; Caveat")]
    [InlineData("The log shows the error, but not the cause.", "Claim; Caveat")]
    [InlineData("All scopes but `sudo` are harmless.", "Caveat")]
    [InlineData("Everyone but guests can see it.", "Caveat")]
    [InlineData("You can add two hosts, but each needs its own key.", "Claim; Prerequisite")]
    [InlineData("Enter a number (at most 30).", "Input Enter [number]; Caveat")]
    [InlineData("Pick a date (no more than one year ahead).", "Input Enter [date]; Caveat")]
    [InlineData("Upload the file (up to 5 MB).", "Action [file]; Caveat")]
    [InlineData("Click **A** (up to 16.4).", "Action Click [A]")]
    [InlineData("You need it only once (scopes: `api`, `read_user`).", "Prerequisite; ScopeList Select [scopes] = api | read_user")]
    [InlineData(
        "- Branches: may stay empty, then all branches are scanned\n- Name: `x`",
        "Action Clear [Branches]; Claim; Input Enter [Name] = x")]
    [InlineData("- Port: leave empty, otherwise the proxy is skipped\n- Name: `x`", "Action Clear [Port]; Caveat; Input Enter [Name] = x")]
    [InlineData("- Path: `/`\n- Name: `x`", "Input Enter [Path] = /; Input Enter [Name] = x")]
    public void A_restriction_is_a_statement_of_its_own(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
