using AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>
/// Requests made of bad input to git, pages, the control API, the admin API and Aikido's side; the same number as <see cref="Fuzzing"/>
/// sends to the REST API. A failure prints the line to add to the corpus, whose requests are sent in every run.
/// </summary>
public sealed class FuzzingEverySurface
{
    private const int Shares = 100;

    public static TheoryData<string> Names => [.. Surfaces.All.Keys];

    public static TheoryData<string> Corpus => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "fuzz-corpus.jsonl"))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_is_sent_nothing_fails(string surface)
    {
        await using var target = await FuzzTarget.StartAsync();
        var (share, make) = Surfaces.All[surface];
        await new FuzzGuide(surface, null, make).RunAsync(share, FuzzRun.Requests * share / Shares, target.AnswerAsync, target.BeginAsync);
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Nothing_fails_that_failed_before(string line)
    {
        await using var target = await FuzzTarget.StartAsync();
        await target.BeginAsync();
        (await target.AnswerAsync(FuzzRequest.Of(line))).Failure.ShouldBeNull();
    }
}
