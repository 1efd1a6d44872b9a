using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Tests.Stubs;

public sealed class BeginningsOfExpressions
{
    [Theory]
    [InlineData("/api/v4/user", "/api/v4/user")]
    [InlineData("/api/v4/(user|projects)", "/api/v4/")]
    [InlineData("/stubs/[0-9]+", "/stubs/")]
    [InlineData("/a.*", "/a")]
    [InlineData("/ab?", "/a")]
    [InlineData("/ab*c", "/a")]
    [InlineData("/ab{2}", "/a")]
    [InlineData("/ab+", "/ab")]
    [InlineData("/a\\.b", "/a")]
    [InlineData("/a(b)c|/d", "")]
    [InlineData("/a|/b", "")]
    [InlineData("/a[|]b|c", "")]
    [InlineData("/a\\|b", "/a")]
    [InlineData("(?i)/a", "")]
    [InlineData("", "")]
    public void Are_the_letters_that_every_match_begins_with(string pattern, string beginning) =>
        LiteralBeginning.Of(pattern).ShouldBe(beginning);

    [Theory]
    [InlineData("/ab?c", "/ac")]
    [InlineData("/ab+c", "/abbc")]
    [InlineData("/a(b|c)", "/ac")]
    [InlineData("/a|/b", "/b")]
    [InlineData("(?i)/AB", "/ab")]
    public void Are_in_every_text_that_matches(string pattern, string text)
    {
        JavaRegex.Read(pattern, out _, out _).ShouldNotBeNull().IsMatch(text).ShouldBeTrue();
        text.ShouldStartWith(LiteralBeginning.Of(pattern));
    }
}
