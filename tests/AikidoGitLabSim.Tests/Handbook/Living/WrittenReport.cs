using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.Browser;
using AikidoGitLabSim.Tests.Cli;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Tests.Handbook.Living;

/// <summary>A real report about the page of docs on two editions, and a browser to read it.</summary>
public sealed class WrittenReport : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public SharedBrowser Browser { get; } = new();

    public string File => Path.Combine(_folder, "index.html");

    public async Task InitializeAsync()
    {
        var run = await Run.Of(
            ["handbook", "report", Path.Combine(Repository.Root, "docs", "page.md"), "--edition", "gitlab.com/premium/19.6",
                "--edition", "self-managed/free/18.3", "--out", _folder]);
        run.ExitCode.ShouldBe(1, run.Error);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens the report.</summary>
    public async Task<BrowserSession> OpenAsync(int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        var session = await Browser.OpenAsync(new Look { Traced = false });
        await session.Page.SetViewportSizeAsync(width, 900);
        await session.Page.EmulateMediaAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
        await session.Page.GotoAsync(new Uri(File).AbsoluteUri);
        return session;
    }
}
