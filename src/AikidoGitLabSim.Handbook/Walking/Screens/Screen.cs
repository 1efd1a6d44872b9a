using Microsoft.Playwright;

namespace AikidoGitLabSim.Handbook.Walking.Screens;

/// <summary>The page that a browser shows, worked by accessible names.</summary>
/// <param name="page">The browser's page.</param>
/// <param name="patience">How long to wait for something that is not there yet.</param>
/// <param name="time">The clock for waiting.</param>
internal sealed class Screen(IPage page, TimeSpan patience, TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan LongestLoad = TimeSpan.FromSeconds(30);

    /// <summary>The browser's page.</summary>
    public IPage Page => page;

    /// <summary>What was on the page at the last look.</summary>
    public AriaTree Tree { get; private set; } = AriaTree.Empty;

    /// <summary>Looks at the page again.</summary>
    public async Task<AriaTree> LookAsync()
    {
        await LoadedAsync();
        return Tree = AriaTree.Parse(await page.AriaSnapshotAsync(new() { Mode = AriaSnapshotMode.Ai }));
    }

    /// <summary>Looks until something is there, or patience ends.</summary>
    /// <param name="find">Returns what was looked for, or null.</param>
    public async Task<T?> FindAsync<T>(Func<AriaTree, T?> find)
        where T : class
    {
        var start = time.GetTimestamp();
        while (true)
        {
            if (find(await LookAsync()) is { } found)
                return found;
            if (time.GetElapsedTime(start) >= patience)
                return null;
            await Task.Delay(Between, time);
        }
    }

    /// <summary>Opens an address and waits for the page.</summary>
    public async Task GoAsync(Uri address)
    {
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await LookAsync();
    }

    /// <summary>Clicks an element and waits for the page.</summary>
    /// <returns>Whether the browser could press it.</returns>
    public Task<bool> PressAsync(AriaNode node) => TryAsync(At(node).ClickAsync(), looks: true);

    /// <summary>Replaces the text of a field.</summary>
    /// <returns>Whether the browser could fill it in.</returns>
    public Task<bool> FillAsync(AriaNode node, string text) => TryAsync(At(node).FillAsync(text), looks: false);

    /// <summary>Ticks or unticks a checkbox.</summary>
    /// <returns>Whether the browser could change it.</returns>
    public Task<bool> TickAsync(AriaNode node, bool on) => TryAsync(At(node).SetCheckedAsync(on), looks: false);

    /// <summary>Chooses an option of a list.</summary>
    /// <returns>Whether the browser could choose it.</returns>
    public Task<bool> ChooseAsync(AriaNode node, string label) =>
        TryAsync(At(node).SelectOptionAsync(new SelectOptionValue { Label = label }), looks: true);

    /// <summary>The element in the browser.</summary>
    /// <exception cref="ArgumentException">The node is text and no element.</exception>
    public ILocator At(AriaNode node) =>
        page.GetByRef(node.Ref ?? throw new ArgumentException($"{node.Role} is no element", nameof(node)));

    // A field that is filled in leaves the page as it is, so that it need not be looked at again.
    private async Task<bool> TryAsync(Task deed, bool looks)
    {
        try
        {
            await deed;
            if (looks)
                await LookAsync();
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // The page itself is asked: the browser's event for a load can be over before anybody waits for it.
    private async Task LoadedAsync()
    {
        var start = time.GetTimestamp();
        while (!await IsLoadedAsync())
        {
            if (time.GetElapsedTime(start) > LongestLoad)
                throw new WalkException(WalkProblem.Unreachable, $"{page.Url} does not finish loading; check the host and try again");
            await Task.Delay(Between, time);
        }
    }

    private async Task<bool> IsLoadedAsync()
    {
        try
        {
            return await page.EvaluateAsync<bool>("document.readyState === 'complete'");
        }
        catch (PlaywrightException moved) when (moved.Message.Contains("context was destroyed", StringComparison.Ordinal)
            || moved.Message.Contains("navigation", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
    }
}
