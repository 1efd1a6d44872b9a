using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A scenario's browser: opened with the first page that is looked at, with what it leaves behind after a failure.</summary>
public sealed class BrowserDriver(RunBrowser browser, GitLabDriver gitLab, Transcript transcript)
{
    private BrowserSession? _session;

    /// <summary>How pages are looked at; to be said before the first one is.</summary>
    public Look Look { get; } = new();

    /// <summary>Whether nothing but the keyboard is used from here on.</summary>
    public bool KeyboardAlone { get; set; }

    public async Task<Hand> HandAsync() => new(await PageAsync(), KeyboardAlone);

    public async Task<IPage> PageAsync() => (_session ??= await browser.OpenAsync(Look)).Page;

    /// <summary>Saves what the browser saw.</summary>
    /// <returns>The folder; null when no page was looked at.</returns>
    public async Task<string?> SaveAsync(ScenarioInfo scenario)
    {
        if (_session is not { } session)
            return null;
        var folder = Artifacts.FolderOf(scenario);
        await session.SaveAsync(folder, new Secrets(transcript.Secrets));
        var journal = $"{transcript}\n{await gitLab.DecisionsAsync(session.RefusedRequests)}";
        await File.WriteAllTextAsync(Path.Combine(folder, "journal.txt"), new Secrets(transcript.Secrets).Clean(journal));
        return folder;
    }

    public async Task CloseAsync()
    {
        if (_session is { } session)
            await session.DisposeAsync();
        _session = null;
    }
}
