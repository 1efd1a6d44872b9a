namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Levels of permissions, roles with scopes, and purposes of scopes.</summary>
public class Levels
{
    [Theory]
    [InlineData(
        "Under **Permissions**, set **Contents** to *Read-only* and **Issues** to *Read and write*.",
        "ScopeList Select [Permissions] = Contents: Read-only | Issues: Read and write")]
    [InlineData("Under **Permissions**, set **Contents** to *Read-only*.", "ScopeList Select [Permissions] = Contents: Read-only")]
    [InlineData(
        "For **Repository permissions**, choose **Metadata** as **Read**.",
        "ScopeList Select [Repository permissions] = Metadata: Read")]
    [InlineData("Under **Access**, set **Branch** to `main` and **Path** to `/`.", "Input Enter [Branch] = main; Input Enter [Path] = /")]
    [InlineData("Tick `api`; leave all others blank.", "ScopeList Select [scopes] = api; ScopeList Unselect [scopes] = all others")]
    [InlineData("Choose **Developer** with `read_api`.", "Action Select [role] = Developer; ScopeList Select [scopes] = read_api")]
    [InlineData("Choose **Developer** with your team.", "Action Select [role] = Developer")]
    [InlineData(
        "Scopes:\n\n- `api` – needed for comments\n- `read_user` – shows your name",
        "ScopeList Select [Scopes] = api | read_user; Claim; Claim")]
    public void Levels_of_permissions_are_one_list(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
