using AikidoGitLabSim.Handbook.Browsing;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Support.Browser;

/// <summary>The one browser of a run. It starts with the first test that wants it; each test has a context of its own, one more at once
/// than there are processors, as pages also wait.</summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    // A test that fetches something from elsewhere fails at once, and the same everywhere.
    private const string LoopbackOnly = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost";

    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount + 1);
    private readonly Lazy<Task<IBrowser>> _browser;
    private readonly bool _loopbackOnly;

    private IPlaywright? _playwright;
    private bool _ended;

    /// <param name="loopbackOnly">Whether the browser reaches this machine only.</param>
    public SharedBrowser(bool loopbackOnly = true)
    {
        _loopbackOnly = loopbackOnly;
        _browser = new(LaunchAsync);
    }

    /// <summary>Opens a context with a page.</summary>
    public async Task<BrowserSession> OpenAsync(Look look)
    {
        var browser = await _browser.Value;
        await _places.WaitAsync();
        try
        {
            return await BrowserSession.OpenAsync(browser, look, () => _places.Release());
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ended, true))
            return;
        if (_browser is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await _browser.Value).CloseAsync();
        _playwright?.Dispose();
        _places.Dispose();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        var program = await new BrowserFinder(Machine.This()).FindAsync();
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = ["--disable-dev-shm-usage", .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
                .. _loopbackOnly ? [LoopbackOnly] : Array.Empty<string>()],
        });
    }
}
