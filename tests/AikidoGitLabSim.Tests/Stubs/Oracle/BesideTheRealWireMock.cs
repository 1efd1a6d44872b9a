using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Tests.Clients;
using Xunit.Abstractions;

namespace AikidoGitLabSim.Tests.Stubs.Oracle;

public sealed class BesideTheRealWireMock(RealWireMock real, ITestOutputHelper output) : IClassFixture<RealWireMock>
{
    private const string NoStub = "404";
    // Of the cases without a difference; a case that is added changes it.
    private const int Pairs = 334;

    /// <summary>The whole at once: the two servers are started once, and each case has them to itself.</summary>
    [JavaFact]
    public async Task The_same_mappings_give_the_same_answers()
    {
        await using var ours = await StubHost.StartAsync(StubFolder.Load(OracleExample.Folder));
        using var exchange = new Exchange();
        var (pairs, wrong) = (0, new List<string>());
        foreach (var given in OracleExample.All.Where(given => given.Differs is null))
        {
            var loads = (Here: await exchange.ImportAsync(ours.Url, given.Import),
                There: await exchange.ImportAsync(real.Url, given.Import));
            if (loads.Here != loads.There || loads.There != given.Loads)
                wrong.Add($"{given.Name}: loads {loads}, expected {given.Loads}");
            foreach (var ask in given.Asks)
            {
                var (here, there) = (await exchange.RequestAsync(ours.Url, ask), await exchange.RequestAsync(real.Url, ask));
                pairs++;
                // What no stub takes is answered by what stands behind, in its own words.
                var same = there.Status == NoStub && !there.Seen.Contains("\nok", StringComparison.Ordinal)
                    ? here.Status == there.Status
                    : here == there;
                if (!same)
                    wrong.Add($"{given.Name}, {ask.Ask} {ask.Body}: here\n{here.Seen}\nthere\n{there.Seen}");
            }
        }

        output.WriteLine($"stubs: {pairs} requests in {OracleExample.All.Length} cases beside the real WireMock, {wrong.Count} differ");
        wrong.ShouldBeEmpty(string.Join("\n\n", wrong));
        pairs.ShouldBe(Pairs);
    }

    [JavaFact]
    public async Task What_differs_still_does_and_stands_in_the_docs()
    {
        await using var ours = await StubHost.StartAsync(StubFolder.Load(OracleExample.Folder));
        using var exchange = new Exchange();
        var docs = Documentation.Read("stubs.md");
        foreach (var given in OracleExample.All.Where(given => given.Differs is not null))
        {
            var loads = (Here: await exchange.ImportAsync(ours.Url, given.Import),
                There: await exchange.ImportAsync(real.Url, given.Import));
            var differs = loads.Here != loads.There;
            foreach (var ask in given.Asks)
                differs |= (await exchange.RequestAsync(ours.Url, ask)) != await exchange.RequestAsync(real.Url, ask);
            differs.ShouldBeTrue(given.Name);
            docs.ShouldContain($"| {given.Name["differs: ".Length..]} | {given.Differs} |");
        }
    }
}
