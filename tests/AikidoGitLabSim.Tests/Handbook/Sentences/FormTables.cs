namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Tables that fill in forms, and tables that do not.</summary>
public class FormTables
{
    [Theory]
    [InlineData(
        "| Field | What to enter |\n|---|---|\n| Token name | `scanner` |\n| Expiration date | Leave blank |\n| Role | Developer |",
        "Input Enter [Token name] = scanner; Action Clear [Expiration date]; Action Select [Role] = Developer")]
    [InlineData(
        "| Setting | Value |\n|---|---|\n| Description | Optional, leave blank if you like |\n| Scopes | `read_api`, `read_user` |",
        "Action Clear [Description] optional; ScopeList Select [Scopes] = read_api | read_user")]
    [InlineData(
        "| Option | Do this |\n|---|---|\n| **URL** | Enter `https://a.example` |\n| **Trusted** | Leave unticked |\n| "
            + "**Confidential** | Tick |",
        "Input Enter [URL] = https://a.example; Action Unselect [Trusted] negated; Action Select [Confidential]")]
    [InlineData(
        "| Field | Required | Value |\n|---|---|---|\n| Name | yes | `x` |\n| Role | yes | Reporter |",
        "Input Enter [Name] = x; Action Select [Role] = Reporter")]
    [InlineData(
        "| Name | We use |\n|---|---|\n| Token name | `scanner` |\n| Role | Reporter |",
        "Input Enter [Token name] = scanner; Action Select [Role] = Reporter")]
    [InlineData(
        "| Input | Your choice |\n|---|---|\n| Branch | `main` |\n| Notify | On by default |",
        "Input Enter [Branch] = main; Claim")]
    [InlineData("| Scope | Why |\n|---|---|\n| `read_api` | lists your projects |\n| `read_user` | finds your name |", "nothing")]
    [InlineData("| Scope | Needed for |\n|---|---|\n| `api` | comments on merge requests |", "nothing")]
    [InlineData(
        "| Where | What to do |\n|---|---|\n| GitLab | Click **Add new token** |\n| Scanner | Paste the token into **Token** |",
        "Action Click [Add new token]; Action Paste [Token]")]
    [InlineData("| Edition | Personal tokens | Group tokens |\n|---|---|---|\n| Free | yes | no |", "Claim")]
    [InlineData("| Message | Cause |\n|---|---|\n| `401` | Token expired or revoked |\n| `403` | The role is too low |", "Claim; Caveat")]
    [InlineData(
        "Tick these scopes:\n\n| Scope | Why |\n|---|---|\n| `read_api` | lists your projects |",
        "ScopeList Select [scopes] = read_api")]
    public void A_row_of_a_table_fills_in_a_field_only_in_a_form(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
