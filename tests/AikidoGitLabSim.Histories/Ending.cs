namespace AikidoGitLabSim.Histories;

/// <summary>What is checked at the end of a run, with everything running again.</summary>
internal static class Ending
{
    private const int MostChecked = 2000;

    /// <summary>
    /// Each token is used once more, some on every replica; then all replicas export all worlds, and the log is replayed.
    /// </summary>
    /// <param name="site">The replicas.</param>
    /// <returns>What is wrong; empty: nothing.</returns>
    public static async Task<IReadOnlyList<string>> CheckAsync(Site site)
    {
        await site.ReadyAsync();
        var ways = site.Replicas.Select(replica => Site.ClientOf(replica.Port)).ToList();
        var clients = ways.ConvertAll(way => new Client(way, -1));
        var tokens = site.Worlds.SelectMany(world => world.All.Select(token => (World: world, Token: token))).ToList();
        await Parallel.ForEachAsync(tokens.Index(), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (row, _) =>
        {
            foreach (var client in row.Index < MostChecked ? clients : [clients[row.Index % clients.Count]])
                await client.UseAsync(row.Item.World, row.Item.Token);
        });
        var unanswered = clients.Sum(client => client.Failed);
        ways.ForEach(way => way.Dispose());
        var different = new List<string>();
        foreach (var world in site.Worlds)
            different.AddRange(await site.DifferencesAsync(world));
        return [.. different, .. site.CheckLog(), .. unanswered == 0 ? [] : new[] { $"{unanswered} requests at the end got no answer" }];
    }
}
