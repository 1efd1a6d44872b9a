using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Handbook.Browsing;

/// <summary>One Chromium that reaches the named hosts and no other.</summary>
internal sealed class WalkBrowser : IAsyncDisposable
{
    private const int Width = 900;
    private const int Height = 700;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly ConcurrentBag<IPage> _free = [];

    private WalkBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts a browser that connects to the given hosts only.</summary>
    /// <param name="hosts">The host names that it may reach.</param>
    /// <exception cref="BrowserMissingException">No browser is available.</exception>
    public static async Task<WalkBrowser> StartAsync(IEnumerable<string> hosts)
    {
        var program = await new BrowserFinder(Machine.This()).FindAsync();
        var playwright = await Playwright.CreateAsync();
        try
        {
            // A signal from the keyboard reaches the whole process group. The walk ends its step and closes the browser itself.
            return new(playwright, await playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = program, Args = [.. Arguments(hosts)], HandleSIGINT = false }));
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>Opens a page in a context of its own.</summary>
    /// <param name="loginState">A file with the state of a browser that is signed in; null for a fresh one.</param>
    public async Task<IPage> OpenAsync(string? loginState)
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = Width, Height = Height },
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-US",
            TimezoneId = "UTC",
            ServiceWorkers = ServiceWorkerPolicy.Block,
            StorageStatePath = loginState,
        });
        return await context.NewPageAsync();
    }

    /// <summary>A page without cookies, which an earlier walk may have used; starting a browser's process for each takes longer.</summary>
    /// <param name="script">What runs at the start of every document.</param>
    public async Task<IPage> BorrowAsync(string script)
    {
        if (_free.TryTake(out var used))
            return used;
        var page = await OpenAsync(loginState: null);
        await page.AddInitScriptAsync(script);
        return page;
    }

    /// <summary>Takes a page back from <see cref="BorrowAsync"/>.</summary>
    public async Task ReturnAsync(IPage page)
    {
        await page.GotoAsync("about:blank");
        await page.Context.ClearCookiesAsync();
        _free.Add(page);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    // The resolver refuses every other name, so that no request leaves, whatever a page or a help page names.
    private static IEnumerable<string> Arguments(IEnumerable<string> hosts)
    {
        yield return "--disable-dev-shm-usage";
        yield return "--hide-scrollbars";
        if (Environment.IsPrivilegedProcess)
            yield return "--no-sandbox";
        var allowed = hosts.Distinct(StringComparer.OrdinalIgnoreCase).Select(host => $", EXCLUDE {host}");
        yield return $"--host-resolver-rules=MAP * ~NOTFOUND{string.Concat(allowed)}";
    }
}
