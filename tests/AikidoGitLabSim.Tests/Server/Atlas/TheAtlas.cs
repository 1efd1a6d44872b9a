using System.Diagnostics;
using AikidoGitLabSim.GitLab.Editions;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.Tests.Server.Atlas;

/// <summary>What the atlas prints is what the server answers to REST, git and web requests, cell by cell.</summary>
public sealed class TheAtlas(TheAtlas.Sayer sayer) : IClassFixture<TheAtlas.Sayer>
{
    // Every offering and tier, and releases on both sides of what changed.
    private static readonly string[] Editions =
    [
        "self-managed/free/15.11", "self-managed/premium/16.0", "self-managed/ultimate/16.10", "gitlab.com/free/17.4",
        "gitlab.com/premium/17.9",
        "dedicated/ultimate/17.11", "gitlab.com/ultimate/18.2", "self-managed/premium/18.11", "self-managed/free/19.1",
        "gitlab.com/premium/19.6",
        "self-managed/free/18.11+ce",
    ];

    // The number in README.md.
    private const int Counted = 570_024;

    [Fact]
    public async Task Every_cell_says_what_the_server_answers()
    {
        var started = Stopwatch.GetTimestamp();
        var walks = Editions.Select(edition => new AtlasWalk(new AtlasWorld(Edition.Parse(edition)))).ToList();
        await Parallel.ForEachAsync(walks, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (walk, _) => await walk.RunAsync());
        walks.SelectMany(walk => walk.Differences).ShouldBeEmpty();
        sayer.Say(FormattableString.Invariant(
            $"atlas: {walks.Sum(walk => walk.Cells)} cells over {walks[0].Routes} routes × {Editions.Length} editions proven, ")
            + FormattableString.Invariant(
                $"{walks.Sum(walk => walk.Allowed)} of them allowed, in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        walks.Sum(walk => walk.Cells).ShouldBe(Counted, "README.md has this number: change it there, too");
        walks.ShouldAllBe(walk => walk.Allowed > 0);
    }

    public sealed class Sayer(IMessageSink messages)
    {
        public void Say(string line) => messages.OnMessage(new DiagnosticMessage(line));
    }
}
