using System.Globalization;
using AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>
/// Requests made of bad input to git, pages, the control API, the admin API and Aikido's side; the same number as <see cref="Fuzzing"/>
/// sends to
/// the REST API. A failure prints the line to add to the corpus, whose requests are sent in every run.
/// </summary>
public sealed class FuzzingEverySurface
{
    private const int RoundsAWorld = 500;
    private const int Shares = 100;

    private static readonly int Requests = Number("GITLAB_SIM_FUZZ", 8000) / 2;
    private static readonly int Seed = Number("GITLAB_SIM_FUZZ_SEED", 1);

    public static TheoryData<string> Names => [.. Surfaces.All.Keys];

    public static TheoryData<string> Corpus => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "fuzz-corpus.jsonl"))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_is_sent_nothing_fails(string surface)
    {
        await using var target = await FuzzTarget.StartAsync();
        var (share, make) = Surfaces.All[surface];
        for (var round = 0; round < Requests * share / Shares; round++)
        {
            if (round % RoundsAWorld == 0)
                await target.BeginAsync();
            var request = make(new Random(HashCode(Seed, share, round)));
            if (await target.WhyNotAsync(request) is { } reason)
                Assert.Fail($"{reason}\nGITLAB_SIM_FUZZ_SEED={Seed}, round {round}; add to fuzz-corpus.jsonl:\n{request.ToLine()}");
        }
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Nothing_fails_that_failed_before(string line)
    {
        await using var target = await FuzzTarget.StartAsync();
        await target.BeginAsync();
        (await target.WhyNotAsync(FuzzRequest.Of(line))).ShouldBeNull();
    }

    private static int Number(string variable, int ordinary) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : ordinary;

    private static int HashCode(int seed, int part, int round) => unchecked((((seed * 7919) + part) * 1_000_003) + round);
}
