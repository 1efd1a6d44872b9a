using AikidoGitLabSim.Tests.Support;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Pictures without a text alternative get one from the step that they belong to.</summary>
public sealed class TextAlternatives
{
    private const string Edition = "gitlab.com/premium/19.6";

    private const string Page = "# Token\n\n1. Open your group page > Settings > Access tokens\n\n   ![](menu.png)\n"
        + "2. Click **Add new token**\n"
        + "3. Enter a name, select the role **Reporter** and tick `read_api`\n\n   <img src=\"form.png\" alt=\"\">\n"
        + "4. Click **Create group access token**\n5. Copy the token\n\n   <img src=\"token.png\">\n";

    [Theory]
    [InlineData("![GitLab's menu with the entry Personal access tokens](menu.png)")]
    [InlineData("<img src=\"form.png\" alt=\"The form for a new token with the scope read_api\">")]
    [InlineData("<img alt=\"The new token with the button that copies it\" src=\"token.png\">")]
    public void A_picture_of_a_step_is_described_by_it(string expected) => Corrected(Page).ShouldContain(expected);

    [Fact]
    public void Describing_twice_changes_nothing() => Corrected(Corrected(Page)).ShouldBe(Corrected(Page));

    [Fact]
    public void A_description_that_is_there_stays() =>
        Corrected(Page.Replace("![](", "![The menu](", StringComparison.Ordinal)).ShouldContain("![The menu](menu.png)");

    [Fact]
    public void A_picture_before_every_step_is_left_alone() =>
        Corrected("![](logo.png)\n\n" + Page).ShouldContain("![](logo.png)");

    private static string Corrected(string page) => Checked.Corrected(page, null, Checked.Editions(Edition)).Text;
}
