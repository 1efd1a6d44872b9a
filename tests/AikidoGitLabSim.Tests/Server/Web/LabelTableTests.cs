using AikidoGitLabSim.Server.Atlas;
using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Server.Web;

public sealed class LabelTableTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "labels.md");

    [Fact]
    public async Task The_page_about_labels_is_what_the_tables_say()
    {
        if (Environment.GetEnvironmentVariable("SIM_LABELS") == "1")
            await System.IO.File.WriteAllTextAsync(File, LabelTable.Write());

        (await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n")
            .ShouldBe(LabelTable.Write(), "docs/labels.md is not current; run this test with SIM_LABELS=1");
    }

    [Theory]
    [InlineData("| username-field | 15.11 | data-qa-selector=login_field | inferred |")]
    [InlineData("| access-token-name-field | 16.6 | data-testid=access-token-name-field | seen |")]
    [InlineData("| page titles | 17.3 | Sentence case | seen |")]
    public void It_says_of_each_row_whether_it_was_seen(string row) => LabelTable.Write().ShouldContain(row);
}
