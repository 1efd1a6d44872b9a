using AikidoGitLabSim.Handbook.Walking.Deeds;
using AikidoGitLabSim.Handbook.Walking.Labels;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

public sealed class LabelTests
{
    [Theory]
    [InlineData("Add new token", "Add new token", false, LabelDifference.None)]
    [InlineData("Access Tokens", "Access tokens", false, LabelDifference.Case)]
    [InlineData("name", "Token name", true, LabelDifference.Described)]
    [InlineData("expiration date", "Expiration date", true, LabelDifference.Described)]
    public void A_label_is_compared_word_by_word(string wanted, string shown, bool described, object expected) =>
        LabelComparison.Compare(wanted, shown, described).ShouldBe((LabelDifference)expected);

    [Theory]
    [InlineData("Create token", "Create group access token")]
    [InlineData("Add token", "Add new token access")]
    [InlineData("Token", "Token name")]
    public void Another_label_is_not_the_same(string wanted, string shown) =>
        LabelComparison.Compare(wanted, shown, isDescription: false).ShouldBeNull();

    [Fact]
    public void The_nearest_label_shares_the_most_meaning()
    {
        LabelComparison.Likeness("Add new token", "Generate token")
            .ShouldBeGreaterThan(LabelComparison.Likeness("Add new token", "Create group access token"));
        LabelComparison.Likeness("Access Tokens", "Personal access tokens")
            .ShouldBeGreaterThan(LabelComparison.Likeness("Access Tokens", "Access"));
        LabelComparison.Likeness("Access Tokens", "Password").ShouldBe(0);
    }

    [Theory]
    [InlineData("your group page", "Group")]
    [InlineData("avatar", "UserMenu")]
    [InlineData("profile picture", "UserMenu")]
    [InlineData("profile page", "UserSettings")]
    [InlineData("Token settings page", "Tokens")]
    [InlineData("input field of the update access token page at Aikido", "Aikido")]
    [InlineData("Settings", "")]
    public void A_place_is_known_by_its_words(string words, string place) => (Places.Of(words)?.ToString() ?? "").ShouldBe(place);
}
