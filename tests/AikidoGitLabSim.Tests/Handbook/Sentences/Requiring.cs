namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Lists of what must hold beforehand.</summary>
public class Requiring
{
    [Theory]
    [InlineData("Requirements: Docker 24, a licence, and outbound HTTPS.", "Prerequisite; Prerequisite; Prerequisite")]
    [InlineData("Prerequisites: Go 1.22, `make`, and admin rights.", "Prerequisite; Prerequisite; Prerequisite")]
    [InlineData("Supported versions: GitLab 15 or newer.", "Prerequisite")]
    [InlineData("Compatibility: GitLab 16+ and Gitea 1.20.", "Prerequisite")]
    [InlineData("Available for Premium and Ultimate.", "Prerequisite")]
    [InlineData("Available in all plans.", "Prerequisite")]
    [InlineData("Necessary permissions: `api`", "ScopeList Select [permissions] = api")]
    [InlineData("Scopes required: `api`, `read_user`", "ScopeList Select [Scopes] = api | read_user")]
    [InlineData("Each project needs its own token.", "Prerequisite")]
    public void A_list_of_requirements_is_read_item_by_item(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
