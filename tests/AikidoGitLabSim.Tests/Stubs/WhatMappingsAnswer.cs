using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Tests.Stubs.Oracle;

namespace AikidoGitLabSim.Tests.Stubs;

/// <summary>The cases that are compared with the real WireMock elsewhere, here against what it was seen to answer: Java is not
/// needed.</summary>
public sealed class WhatMappingsAnswer
{
    public static TheoryData<string> Cases => [.. OracleExample.All.Where(given => given.Differs is null).Select(given => given.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task As_WireMock_was_seen_to(string name)
    {
        var given = OracleExample.All.Single(one => one.Name == name);
        await using var ours = await StubHost.StartAsync(StubFolder.Load(OracleExample.Folder));
        using var exchange = new Exchange();
        (await exchange.ImportAsync(ours.Url, given.Import)).ShouldBe(given.Loads);
        foreach (var ask in given.Asks)
        {
            var (status, seen) = await exchange.RequestAsync(ours.Url, ask);
            status.ShouldBe(ask.Is.ToString(), $"{ask.Ask} {ask.Body}\n{seen}");
        }
    }
}
