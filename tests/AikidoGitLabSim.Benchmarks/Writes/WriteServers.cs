using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Storage;
using AikidoGitLabSim.Storage.Sqlite;

namespace AikidoGitLabSim.Benchmarks.Writes;

/// <summary>The simulator with worlds in memory only, and with worlds in a data file.</summary>
internal static class WriteServers
{
    /// <summary>In memory only.</summary>
    public const string Memory = "memory";

    /// <summary>A data file; a change is answered before it is on the disk.</summary>
    public const string Relaxed = "relaxed";

    /// <summary>A data file; a change is answered when it is on the disk.</summary>
    public const string Full = "full";

    /// <summary>Runs a server.</summary>
    /// <param name="where">Where the worlds are: one of the constants.</param>
    public static async Task<int> RunAsync(string where)
    {
        var folder = Directory.CreateTempSubdirectory("writes-benchmark-");
        try
        {
            using var log = where == Memory
                ? null
                : SqliteWorldLog.Open(Path.Combine(folder.FullName, "worlds.db"), where == Full ? Durability.Full : Durability.Relaxed);
            await using var simulator = await GitLabSimulator.StartAsync(options =>
            {
                options.UseFreePort();
                options.World = Make();
                options.Log = log;
            });
            return await Servers.UntilInputEndsAsync(simulator.GitLabUrl.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // An administrator with a token that makes tokens.
    private static World Make()
    {
        var world = BenchmarkWorld.With(1);
        return world.WithUser(world.Users.Get(1) with { IsAdmin = true })
            .WithToken(world.Tokens.Find(1)! with { Scopes = ScopeSet.Of("api") });
    }
}
