using AikidoGitLabSim.Support.Browser;

namespace AikidoGitLabSim.Tests.Support.Browser;

public sealed class PageLabelsTests
{
    [Fact]
    public void Labels_are_listed_by_role_in_the_order_of_the_page()
    {
        const string snapshot = """
            - navigation "User settings":
              - link "Profile":
                - /url: /-/profile
              - link "Access tokens"
            - main:
              - heading "Personal access tokens" [level=1]
              - button "Add new token"
              - 'textbox "Token name: short" [active]': secret
              - link "Profile"
              - text: Nothing else
            """;

        PageLabels.Of(snapshot).Split('\n').ShouldBe(
        [
            "button: 'Add new token'", "heading: 'Personal access tokens'", "link: 'Profile', 'Access tokens'",
            "textbox: 'Token name: short'",
        ]);
    }

    [Fact]
    public void A_page_without_labels_says_so() => PageLabels.Of("- text: 404").ShouldBe("The page has no labels");
}
