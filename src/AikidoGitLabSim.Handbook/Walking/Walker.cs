using System.Numerics;
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

    private readonly TakenPictures _taken = new();

    /// <summary>Whether a statement is for readers who create a kind of token on an edition. By default its own words decide.</summary>
    public Func<Statement, string, TokenBranch, bool> Applies { get; init; } = PageBranches.Applies;

    /// <summary>
    /// Whether every edition is walked in a browser, those too that answer every request of another edition's walk in the same way.
    /// </summary>
    public bool WalksEveryEdition { get; init; }

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
        IReadOnlyList<TokenBranch> tokens,
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
        var finished = new SameWalks(host);
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancellationToken
        };
        await Parallel.ForEachAsync(Order(walks), options, async (i, stop) =>
        {
            var (edition, kind) = walks[i];
            // Claims that other editions need are checked too, so that the walk can stand for them.
            List<Statement> statements = [.. page.Statements.Where(one => one.Action is null || Applies(one, edition, kind))];
            var same = WalksEveryEdition ? null
                : await finished.FindAsync(edition, kind, [.. statements.Where(one => one.Action is not null)], stop);
            var walk = same ?? await WalkAsync(browser, page, (edition, kind, statements), finished, stop);
            found[i] = walk.For(one => Applies(one, edition, kind));
            progress?.Report(found[i]);
        });
        return found;
    }

    // The same release is often alike in all offerings and tiers, so that each release is walked once before any is walked again.
    internal static IEnumerable<int> Order(IReadOnlyList<(string Edition, TokenBranch Kind)> walks)
    {
        var rounds = walks.Index().GroupBy(walk => (walk.Item.Edition.Split('/')[^1], walk.Item.Kind))
            .SelectMany(alike => alike.Select((walk, round) => (walk.Index, Round: round)))
            .GroupBy(walk => walk.Round, walk => walk.Index).OrderBy(round => round.Key);
        return rounds.SelectMany(round => round.ToArray() is var numbers ? Spread(numbers.Length).Select(at => numbers[at]) : []);
    }

    // Neighbours are often alike, so that walks that run at the same time are far apart: the bits of their numbers are reversed.
    internal static IEnumerable<int> Spread(int count)
    {
        var bits = count < 2 ? 0 : BitOperations.Log2((uint)(count - 1)) + 1;
        return Enumerable.Range(0, 1 << bits).Select(number => Enumerable.Range(0, bits)
            .Sum(bit => ((number >> bit) & 1) << (bits - 1 - bit))).Where(number => number < count);
    }

    private async Task<WalkedBranch> WalkAsync(
        WalkBrowser browser, HelpPage page, (string Edition, TokenBranch Token, IReadOnlyList<Statement> Statements) walk,
        SameWalks finished,
        CancellationToken stop)
    {
        var target = await host.OpenAsync(walk.Edition, walk.Token, stop);
        var tab = target.IsSimulated ? await browser.BorrowAsync(NewToken.ClipboardScript) : await browser.OpenAsync(target.LoginState);
        try
        {
            tab.SetDefaultTimeout(StepTimeout);
            if (!target.IsSimulated)
                await tab.AddInitScriptAsync(NewToken.ClipboardScript);
            var tools = new WalkTools(
                new Screen(tab, target.Patience, time),
                new Camera(tab, target.LeftOutOfPictures, target.IsSimulated ? _taken : null), new TokenApi(client));
            var found = await BranchWalk.RunAsync(page, walk.Statements, walk.Token, target, tools, TakesFigures, stop);
            finished.Add(target, found);
            return found;
        }
        catch (Exception unreachable) when (IsUnreachable(unreachable))
        {
            throw new WalkException(WalkProblem.Unreachable, $"{target.GitLabUrl} does not answer; check the URL and that the host is up");
        }
        finally
        {
            if (target.IsSimulated)
                await browser.ReturnAsync(tab);
            else
                await tab.Context.CloseAsync();
        }
    }

    private static bool IsUnreachable(Exception failed) => failed is HttpRequestException or TimeoutException
        || (failed is PlaywrightException && failed.Message.Contains("net::ERR", StringComparison.Ordinal));
}
