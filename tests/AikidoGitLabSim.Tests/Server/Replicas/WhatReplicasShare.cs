using System.Net;
using System.Net.Http.Json;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Storage.Forms;

namespace AikidoGitLabSim.Tests.Server.Replicas;

public sealed class WhatReplicasShare
{
    private const string Self = "/api/v4/personal_access_tokens/self";

    [Fact]
    public async Task A_use_on_one_replica_is_seen_on_the_other()
    {
        await using var pair = await ReplicaPair.StartAsync();
        (await GetAsync(pair.One, Self)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await SameAsync(pair);
        pair.Two.Worlds.Default.Current.Tokens.Rows.First().LastUsedAt.ShouldBe(pair.Time.GetUtcNow());
        var before = pair.Two.Worlds.Default.Seq;
        (await GetAsync(pair.Two, Self)).StatusCode.ShouldBe(HttpStatusCode.OK);
        pair.Two.Worlds.Default.Seq.ShouldBe(before);
    }

    [Fact]
    public async Task Each_replica_counts_the_requests_that_it_answers()
    {
        await using var pair = await ReplicaPair.StartAsync(settings: "settings: { authenticatedApiRequestsPerMinute: 2 }");
        (await GetAsync(pair.One, Self)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(pair.One, Self)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(pair.One, Self)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await GetAsync(pair.Two, Self)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_partial_changes_at_once_are_both_there()
    {
        await using var pair = await ReplicaPair.StartAsync();
        for (var n = 0; n < 20; n++)
        {
            await Task.WhenAll(
                PatchAsync(pair.One, new { settings = new { maxTokenLifetimeDays = 100 + n } }),
                PatchAsync(pair.Two, new { settings = new { tokenPrefix = $"p{n}-" } }));
            await SameAsync(pair);
            var settings = pair.Two.Worlds.Default.Current.Settings;
            (settings.MaxTokenLifetimeDays, settings.TokenPrefix).ShouldBe((100 + n, $"p{n}-"));
        }
    }

    private static async Task<HttpResponseMessage> GetAsync(GitLabSimulator simulator, string path)
    {
        using var client = simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-scanner");
        return await client.GetAsync(new Uri(path, UriKind.Relative));
    }

    private static async Task PatchAsync(GitLabSimulator simulator, object change)
    {
        using var client = simulator.CreateClient();
        (await client.PatchAsJsonAsync("/_sim/worlds/default", change)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task SameAsync(ReplicaPair pair)
    {
        var seq = Math.Max(pair.One.Worlds.Default.Seq, pair.Two.Worlds.Default.Seq);
        foreach (var store in new[] { pair.One.Worlds, pair.Two.Worlds })
            await store.WaitForAsync(WorldStore.DefaultName, seq, CancellationToken.None);
        WorldForm.ToJson(pair.One.Worlds.Default.Current).ShouldBe(WorldForm.ToJson(pair.Two.Worlds.Default.Current));
    }
}
