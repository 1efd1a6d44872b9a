using AikidoGitLabSim.Handbook.Browsing;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Api;
using AikidoGitLabSim.Handbook.Walking.Branches;
using AikidoGitLabSim.Handbook.Walking.Deeds;
using AikidoGitLabSim.Handbook.Walking.Pictures;
using AikidoGitLabSim.Handbook.Walking.Screens;
using AikidoGitLabSim.Handbook.Walking.Targets;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Handbook.Walking;

/// <summary>Carries a page out in a browser, on one or many editions.</summary>
/// <param name="host">Provides the GitLabs.</param>
/// <param name="client">Asks GitLab's API; it must not follow redirects.</param>
/// <param name="time">The clock for waiting.</param>
public sealed class Walker(IGitLabHost host, HttpClient client, TimeProvider time)
{
    private const float StepTimeout = 8_000;

    /// <summary>Whether a statement is for readers who create a kind of token on an edition. By default its own words decide.</summary>
    public Func<Statement, string, TokenKind, bool> Applies { get; init; } = PageBranches.Applies;

    /// <summary>Whether pictures for the figures of the page are taken too.</summary>
    public bool TakesFigures { get; init; }

    /// <summary>Walks every edition, for every kind of token that the page is about.</summary>
    /// <param name="page">The page.</param>
    /// <param name="editions">The editions.</param>
    /// <param name="tokens">The kinds of token; empty for those that the page is about.</param>
    /// <param name="progress">Told of each walk that ends.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="WalkException">The page has nothing to carry out, or the GitLab does not let the user in.</exception>
    /// <exception cref="BrowserMissingException">No browser is available.</exception>
    public async Task<IReadOnlyList<WalkedBranch>> WalkAsync(
        HelpPage page,
        IReadOnlyList<string> editions,
        IReadOnlyList<TokenKind> tokens,
        IProgress<WalkedBranch>? progress,
        CancellationToken cancellationToken)
    {
        var kinds = tokens is [] ? PageBranches.Of(page) : tokens;
        if (kinds is [] || !page.Statements.Any(statement => statement.Action is not null))
            throw new WalkException(
                WalkProblem.NothingToDo, $"{page.Path} has no instruction about a personal or group access token; give a page with steps");
        var walks = editions.SelectMany(edition => kinds, (edition, kind) => (Edition: edition, Kind: kind))
            .Where(walk => page.Statements.Any(statement => statement.Action is not null && Applies(statement, walk.Edition, walk.Kind)))
            .ToList();
        var found = new WalkedBranch[walks.Count];
        await using var browser = await WalkBrowser.StartAsync(host.Hosts);
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancellationToken
        };
        await Parallel.ForAsync(0, walks.Count, options, async (i, stop) =>
        {
            found[i] = await WalkAsync(browser, page, walks[i].Edition, walks[i].Kind, stop);
            progress?.Report(found[i]);
        });
        return found;
    }

    private async Task<WalkedBranch> WalkAsync(WalkBrowser browser, HelpPage page, string edition, TokenKind token, CancellationToken stop)
    {
        var target = await host.OpenAsync(edition, token, stop);
        var tab = await browser.OpenAsync(target.LoginState);
        try
        {
            tab.SetDefaultTimeout(StepTimeout);
            await tab.AddInitScriptAsync(NewToken.ClipboardScript);
            var tools = new WalkTools(
                new Screen(tab, target.Patience, time), new Camera(tab, target.LeftOutOfPictures), new TokenApi(client));
            var statements = page.Statements.Where(one => Applies(one, edition, token)).ToList();
            return await BranchWalk.RunAsync(page, statements, token, target, tools, TakesFigures);
        }
        catch (PlaywrightException unreachable) when (unreachable.Message.Contains("net::ERR", StringComparison.Ordinal))
        {
            throw new WalkException(WalkProblem.Unreachable, $"{target.GitLabUrl} does not answer; check the URL and that the host is up");
        }
        finally
        {
            await tab.Context.CloseAsync();
        }
    }
}
