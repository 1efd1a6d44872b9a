using Microsoft.Playwright;

namespace AikidoGitLabSim.Support.Browser;

/// <summary>A browser context of one test, with a page, and what is left of it after a failure.</summary>
public sealed class BrowserSession : IAsyncDisposable
{
    private readonly Action _done;
    private readonly List<string> _requests = [];

    private BrowserSession(IBrowserContext context, IPage page, Action done)
    {
        (Context, Page, _done) = (context, page, done);
        context.Response += (_, response) => Note(response);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>The last page that was asked for, with the status of the answer; null: none was.</summary>
    public string? LastPage { get; private set; }

    /// <summary>The ids of the requests that were answered with an error, to be looked up in the simulator's decisions.</summary>
    public List<string> RefusedRequests { get; } = [];

    public static async Task<BrowserSession> OpenAsync(IBrowser browser, Look look, Action done)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Colours,
            JavaScriptEnabled = look.Scripts,
            Locale = "en-US",
            TimezoneId = "UTC",
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });

        context.SetDefaultTimeout((float)look.Patience.TotalMilliseconds);
        context.SetDefaultNavigationTimeout((float)look.LongestLoad.TotalMilliseconds);

        // No video: secrets cannot be removed from its pictures. The snapshots of the page are text.
        if (look.Traced)
            await context.Tracing.StartAsync(new() { Screenshots = false, Snapshots = look.Snapshots });
        return new(context, await context.NewPageAsync(), done);
    }

    /// <summary>Leaves a trace, a picture and the requests in a folder, without any secret.</summary>
    /// <param name="folder">The folder. It is made if need be.</param>
    /// <param name="secrets">What must not be seen.</param>
    public async Task SaveAsync(string folder, Secrets secrets)
    {
        Directory.CreateDirectory(folder);
        var trace = Path.Combine(folder, "trace.zip");
        await Context.Tracing.StopAsync(new() { Path = trace });
        await TraceCleaner.CleanAsync(trace, secrets);

        // Only now that nothing is recorded any more may the page be told what to strike out.
        await StrikeAsync(secrets);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "page.png"), FullPage = true });
        await File.WriteAllTextAsync(Path.Combine(folder, "page.html"), secrets.Clean(await Page.ContentAsync()));
        string[] requests;
        lock (_requests)
            requests = [.. _requests];
        await File.WriteAllTextAsync(Path.Combine(folder, "requests.txt"), secrets.Clean(string.Join('\n', requests) + "\n"));
    }

    /// <summary>Strikes secrets, and whatever looks like a token, out of the page that is shown. A trace would keep what the script is
    /// told.</summary>
    public Task StrikeAsync(Secrets secrets) =>
        Page.EvaluateAsync(PageStriker.Script, secrets.Values.Append(Secrets.GitLabToken.ToString()).ToArray());

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Context.CloseAsync();
        }
        finally
        {
            _done();
        }
    }

    private void Note(IResponse response)
    {
        lock (_requests)
        {
            var request = $"{response.Request.Method} {response.Url} {response.Status}";
            _requests.Add(request);
            if (response.Request.IsNavigationRequest)
                LastPage = request;
            if (response.Status >= 400 && response.Headers.TryGetValue("x-request-id", out var id))
                RefusedRequests.Add(id);
        }
    }
}
