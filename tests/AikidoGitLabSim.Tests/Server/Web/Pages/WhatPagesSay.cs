using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.Browser;

namespace AikidoGitLabSim.Tests.Server.Web.Pages;

public sealed class WhatPagesSay(PageReader reader) : IClassFixture<PageReader>
{
    /// <summary>A page and an edition in which it reads otherwise than in the one before.</summary>
    public static TheoryData<string, string> Changed => Rows(changed: true);

    /// <summary>A page and an edition in which it reads as in the one before.</summary>
    public static TheoryData<string, string> Unchanged => Rows(changed: false);

    [Theory]
    [MemberData(nameof(Changed))]
    public async Task It_reads_like_this(string page, string edition)
    {
        var text = await reader.ReadAsync(page, edition);

        if (Before(page, edition) is { } before)
            text.ShouldNotBe(await reader.ReadAsync(page, before), $"{page} is the same in {before}: take its version and its file away");
        await Verify(text).UseParameters(page, edition);
    }

    [Theory]
    [MemberData(nameof(Unchanged))]
    public async Task It_reads_as_in_the_edition_before(string page, string edition) =>
        (await reader.ReadAsync(page, edition)).ShouldBe(await reader.ReadAsync(page, Before(page, edition)!));

    [Fact]
    public void No_snapshot_holds_a_token()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "tests"), "*.verified.*", SearchOption.AllDirectories);

        files.Length.ShouldBeGreaterThan(Changed.Count);
        files.Where(file => Secrets.GitLabToken.IsMatch(File.ReadAllText(file))
            || File.ReadAllText(file).Contains("glpat-", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private static string? Before(string page, string edition) =>
        ReadPages.All.Single(one => one.Name == page).Editions.TakeWhile(one => one != edition).LastOrDefault();

    private static TheoryData<string, string> Rows(bool changed)
    {
        var rows = new TheoryData<string, string>();
        foreach (var page in ReadPages.All)
        {
            foreach (var edition in page.Editions.Where(edition => page.Reads(edition) == changed))
                rows.Add(page.Name, edition);
        }

        return rows;
    }
}
