using System.Net;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Workbench;

public sealed class LiveUpdates
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_listener_is_sent_batches_of_its_own_world()
    {
        using var ending = new CancellationTokenSource(Limit);
        await using var gitLab = await StartAsync();
        using var client = gitLab.CreateClient();
        await using var events = await client.GetStreamAsync("/_sim/worlds/default/events", ending.Token);
        using var reader = new StreamReader(events);
        (await reader.ReadLineAsync(ending.Token)).ShouldBe("retry: 2000");
        await client.GetAsync("/~other/api/v4/user", ending.Token);
        for (var i = 0; i < 60; i++)
            await client.GetAsync("/api/v4/user", ending.Token);
        var (rows, leftOut) = (0, 0);
        while (rows + leftOut < 60)
        {
            if (await reader.ReadLineAsync(ending.Token) is not { Length: > 6 } line)
                continue;
            var batch = JsonNode.Parse(line["data: ".Length..]).ShouldNotBeNull();
            batch["rows"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(50);
            batch["rows"]!.AsArray().ShouldAllBe(row => ((string?)row!["why"])!.Contains("/worlds/default/", StringComparison.Ordinal));
            rows += batch["rows"]!.AsArray().Count;
            leftOut += (int)batch["leftOut"]!;
        }

        (rows + leftOut).ShouldBe(60);
    }

    [Fact]
    public async Task The_number_of_listeners_is_bounded()
    {
        using var ending = new CancellationTokenSource(Limit);
        await using var gitLab = await StartAsync();
        using var client = gitLab.CreateClient();
        var listeners = new List<HttpResponseMessage>();
        for (var i = 0; i < 32; i++)
            listeners.Add(await client.GetAsync("/_sim/worlds/default/events", HttpCompletionOption.ResponseHeadersRead, ending.Token));
        using var oneTooMany = await client.GetAsync("/_sim/worlds/default/events", HttpCompletionOption.ResponseHeadersRead, ending.Token);
        oneTooMany.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        listeners.ForEach(listener => listener.Dispose());
    }

    private static async Task<GitLabSimulator> StartAsync()
    {
        var gitLab = await GitLabSimulator.StartAsync(options => options.World = Reading.Load("users: [ { username: mara } ]"));
        using var client = gitLab.CreateClient();
        (await client.PutAsync("/_sim/worlds/other", new StringContent("users: [ { username: joe } ]"))).EnsureSuccessStatusCode();
        return gitLab;
    }
}
