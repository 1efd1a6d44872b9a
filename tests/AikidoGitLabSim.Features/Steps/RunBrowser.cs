using AikidoGitLabSim.Support.Browser;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The browser that all scenarios of a run share.</summary>
public sealed class RunBrowser : IAsyncDisposable
{
    private readonly SharedBrowser _browser = new(loopbackOnly: LiveTarget.FromEnvironment() is null);

    private readonly SemaphoreSlim _clipboard = new(1);

    /// <summary>How long an element of a page is waited for: the simulator is on this machine, a real GitLab is not.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(LiveTarget.FromEnvironment() is null ? 5 : 30);

    public Task<BrowserSession> OpenAsync(Look look) => _browser.OpenAsync(look);

    /// <summary>Does something with the clipboard, of which the browser has one, while no other scenario does.</summary>
    public async Task<T> WithClipboardAsync<T>(Func<Task<T>> action)
    {
        await _clipboard.WaitAsync();
        try
        {
            return await action();
        }
        finally
        {
            _clipboard.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _clipboard.Dispose();
    }
}
