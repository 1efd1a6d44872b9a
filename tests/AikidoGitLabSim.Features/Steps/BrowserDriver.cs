using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A scenario's browser: opened with the first page that is looked at, with what it leaves behind after a failure.</summary>
public sealed class BrowserDriver(RunBrowser browser, GitLabDriver gitLab, Transcript transcript)
{
    private BrowserSession? _session;

    /// <summary>How pages are looked at; set before the first one is.</summary>
    public Look Look { get; } = new() { Patience = RunBrowser.Patience };

    /// <summary>Whether only the keyboard is used from here on.</summary>
    public bool KeyboardAlone { get; set; }

    /// <summary>The last page that was asked for, with the status of the answer; null: none was.</summary>
    public string? LastPage => _session?.LastPage;

    public async Task<Hand> HandAsync() => new(await PageAsync(), KeyboardAlone, Look);

    public async Task<IPage> PageAsync() => (_session ??= await browser.OpenAsync(Look)).Page;

    /// <summary>The labels of the page; null: no page was looked at.</summary>
    public async Task<string?> LabelsAsync() => _session is { } session ? await PageLabels.OfAsync(session.Page) : null;

    /// <summary>Saves what the browser saw, and what the simulator decided about its requests.</summary>
    /// <returns>The path of the picture; null: no page was looked at.</returns>
    public async Task<string?> SaveAsync(string folder)
    {
        if (_session is not { } session)
            return null;
        await session.SaveAsync(folder, new Secrets(transcript.Secrets));
        transcript.Write(await gitLab.DecisionsAsync(session.RefusedRequests));
        return Path.Combine(folder, "page.png");
    }

    public async Task CloseAsync()
    {
        if (_session is { } session)
            await session.DisposeAsync();
        _session = null;
    }
}
