using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Reading;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Texts that are no help pages.</summary>
public class BadPages
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    [InlineData("---")]
    [InlineData("\0\0")]
    [InlineData("{% endtab %}\n{% tab %}\n:::\n")]
    [InlineData("<p><b><a href=\"")]
    [InlineData("<!-- ")]
    [InlineData("[a]: b\n[a][a] [^1] ![]() []()")]
    [InlineData("| a |\n| - |\n|")]
    [InlineData("****__``\"\"(()")]
    [InlineData("\uD800 \uFEFF \u200B")]
    public void A_text_without_statements_is_read(string text) => PageReader.Read("page.md", text).Statements.Count.ShouldBeLessThan(4);

    [Theory]
    [InlineData("[a](", 4_000)]
    [InlineData("*a **b ", 2_500)]
    [InlineData("<b>", 6_000)]
    [InlineData("click and then ", 1_200)]
    [InlineData("\"a (", 4_000)]
    [InlineData("A > ", 4_000)]
    [InlineData("{% tab title=\"x\" %}\n", 5_000)]
    [InlineData("| a | b |\n", 5_000)]
    [InlineData("- a\n", 5_000)]
    public async Task A_pathological_text_ends_in_seconds(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));

        var outcome = await Task.Run(() => Record.Exception(() => PageReader.Read("page.md", text))).WaitAsync(TimeSpan.FromSeconds(30));

        (outcome is null or PageException).ShouldBeTrue($"{outcome}");
    }

    [Fact]
    public void A_page_that_is_too_long_or_too_deep_is_refused_with_a_cure()
    {
        Should.Throw<PageException>(() => PageReader.Read("page.md", new string('a', PageReader.LongestPage + 1))).Cure.ShouldNotBeEmpty();
        Should.Throw<PageException>(() => PageReader.Read("page.md", new string('a', 30_000))).Message.ShouldContain("line 1");
        Should.Throw<PageException>(() => PageReader.Read("page.md", new string('>', 2_000) + " a")).Message.ShouldContain("nested");
    }
}
