using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Support.Browser;

namespace AikidoGitLabSim.Tests.Server.Web.Pages;

/// <summary>Reads all pages of all editions once, with one browser: an edition is one visit, and as many visits go on at once as there are
/// processors.</summary>
public sealed class PageReader : IAsyncDisposable
{
    private readonly SharedBrowser _browser = new();
    private readonly Dictionary<string, Lazy<Task<Dictionary<string, string>>>> _visits;

    public PageReader() => _visits = ReadPages.All.SelectMany(page => page.Editions).Distinct(StringComparer.Ordinal)
        .ToDictionary(edition => edition, edition => new Lazy<Task<Dictionary<string, string>>>(() => ReadAllAsync(edition)),
            StringComparer.Ordinal);

    /// <summary>What a page says to a reader, as the tree that assistive technology is given.</summary>
    public async Task<string> ReadAsync(string page, string edition)
    {
        foreach (var visit in _visits.Values)
            _ = visit.Value;
        return (await _visits[edition].Value)[page];
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_visits.Values.Where(visit => visit.IsValueCreated).Select(visit => visit.Value));
        await _browser.DisposeAsync();
    }

    private async Task<Dictionary<string, string>> ReadAllAsync(string edition)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var incoming = await EditionBrowser.StartAsync(_browser, Edition.Parse(edition), new() { Traced = false });
        foreach (var page in ReadPages.All.Where(page => page.Editions.Contains(edition, StringComparer.Ordinal)))
        {
            await page.OpenAsync(incoming);
            texts[page.Name] = await incoming.ReadAsync(page.Part);
        }

        return texts;
    }
}
