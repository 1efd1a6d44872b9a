using AikidoGitLabSim.Support.Browser;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The browser that all scenarios of a run share.</summary>
public sealed class RunBrowser : IAsyncDisposable
{
    private readonly SharedBrowser _browser = new(loopbackOnly: LiveTarget.FromEnvironment() is null);

    public Task<BrowserSession> OpenAsync(Look look) => _browser.OpenAsync(look);

    public ValueTask DisposeAsync() => _browser.DisposeAsync();
}
