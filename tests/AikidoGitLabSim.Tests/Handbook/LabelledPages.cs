using AikidoGitLabSim.Support;
using AikidoGitLabSim.Tests.Support;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>The reader against pages that were labelled by hand.</summary>
public class LabelledPages
{
    [Theory]
    [InlineData("a-lanternfish-group-token", "31 of 31 strict, 31 found, 0 wrong")]
    [InlineData("b-quayside-faq", "27 of 28 strict, 28 found, 0 wrong")]
    [InlineData("c-mossbank-app-password", "21 of 21 strict, 21 found, 0 wrong")]
    [InlineData("d-pebblecheck-self-managed", "29 of 30 strict, 29 found, 0 wrong")]
    [InlineData("e-harbourlight-handbook", "39 of 40 strict, 39 found, 0 wrong")]
    [InlineData("f-fernwatch-group-token", "35 of 37 strict, 36 found, 0 wrong")]
    [InlineData("g-quartzlint-import", "26 of 26 strict, 26 found, 0 wrong")]
    [InlineData("h-depwheel-variables", "30 of 31 strict, 31 found, 0 wrong")]
    [InlineData("i-gantry-plugin", "35 of 37 strict, 35 found, 0 wrong")]
    [InlineData("j-shipyard-repositories", "37 of 38 strict, 38 found, 0 wrong")]
    [InlineData("k-terrace-provider", "33 of 33 strict, 33 found, 0 wrong")]
    public void A_page_of_our_own_has_exactly_this_score(string name, string expected)
    {
        var folder = Path.Combine(Repository.Root, "tests", "AikidoGitLabSim.Tests", "Handbook", "Pages");

        var score = PageScore.Of(Path.Combine(folder, name + ".md"), Path.Combine(folder, name + ".json"));

        score.ToString().ShouldBe(expected, string.Join('\n', [.. score.Wrong, .. score.Missed]));
    }

    [SharedFact(SharedPages.Labels)]
    public void The_labelled_pages_are_read_strictly_enough()
    {
        var pages = SharedFolder.Find("pages").ShouldNotBeNull();
        List<PageScore> scores = [.. Directory.EnumerateFiles(Path.Combine(pages, "pages"), "*.md").Order()
            .Select(page => PageScore.Of(page, Path.Combine(pages, "labels", Path.GetFileNameWithoutExtension(page) + ".json")))];

        var notes = string.Join('\n', scores.SelectMany(score => score.Wrong.Concat(score.Missed)));
        var labels = scores.Sum(score => score.Labels);
        (100.0 * scores.Sum(score => score.Strict) / labels).ShouldBeGreaterThanOrEqualTo(92, notes);
        (100.0 * scores.Sum(score => score.Found) / scores.Sum(score => score.Found + score.Invented))
            .ShouldBeGreaterThanOrEqualTo(97, notes);
        (100.0 * scores.Sum(score => score.Wrong.Count) / labels).ShouldBeLessThanOrEqualTo(1, notes);
    }

    [SharedFact(SharedPages.Labels)]
    public void The_page_has_its_26_statements_and_none_besides()
    {
        var page = SharedPages.Page.ShouldNotBeNull();

        var score = PageScore.Of(page, SharedFolder.Find("pages/labels/00-seed.json").ShouldNotBeNull());

        score.ToString().ShouldBe("26 of 26 strict, 26 found, 0 wrong", string.Join('\n', [.. score.Wrong, .. score.Missed]));
    }
}
