using System.Text.RegularExpressions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.Browser;

namespace AikidoGitLabSim.Tests.Server.Web.Pages;

public sealed partial class Pictures
{
    private const int Most = 140 * 1024;

    private static readonly string[] Documents = ["README.md", "docs/workbench.md"];

    /// <summary>Not drawn here: taken from a real run of the report and of the workbench.</summary>
    private static readonly string[] ByHand = ["handbook-report", "workbench", "workbench-decision"];

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "pictures");

    [PicturesFact]
    public async Task They_are_taken_anew()
    {
        await using var browser = new SharedBrowser();
        foreach (var picture in Picture.Journey)
            await TakeAsync(browser, picture, Folder);
        foreach (var picture in Picture.Others)
            await TakeAsync(browser, picture, Path.Combine(Repository.Root, "artifacts", "pictures"));
    }

    [Fact]
    public void Documents_show_those_that_there_are_and_say_what_is_on_them()
    {
        var shown = Documents
            .SelectMany(document => Shown().Matches(File.ReadAllText(Path.Combine(Repository.Root, document)))).ToArray();

        shown.Select(picture => picture.Groups["file"].Value).Order(StringComparer.Ordinal)
            .ShouldBe(Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
        shown.Select(picture => picture.Groups["file"].Value).ShouldBe(
            Picture.Journey.Select(picture => picture.File).Concat(ByHand), ignoreOrder: true);
        shown.ShouldAllBe(picture => picture.Groups["alt"].Value.Length > 20);
        Directory.GetFiles(Folder).ShouldAllBe(file => new FileInfo(file).Length <= Most);
    }

    private static async Task TakeAsync(SharedBrowser browser, Picture picture, string folder)
    {
        await using var incoming = await EditionBrowser.StartAsync(browser, Edition.Parse(picture.Edition), picture.Look);
        await picture.OpenAsync(incoming);
        await incoming.Page.Locator(picture.Top).First.EvaluateAsync("part => part.scrollIntoView()");
        await incoming.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{picture.File}.png") });
    }

    [GeneratedRegex(@"!\[(?<alt>[^\]]*)\]\((docs/)?pictures/(?<file>[\w.-]+)\.png\)", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Shown();
}
