using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Storage.Memory;
using AikidoGitLabSim.Tests.Server.Web;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Replicas;

/// <summary>Two simulators that share one log, in memory.</summary>
internal sealed class ReplicaPair : IAsyncDisposable
{
    private ReplicaPair(GitLabSimulator one, GitLabSimulator two, FakeTimeProvider time, IWorldLog log)
    {
        (One, Two, Time, Log) = (one, two, time, log);
        Client = new HttpClient(new Alternating(one.CreateHandler(), two.CreateHandler())) { BaseAddress = one.GitLabUrl };
    }

    public GitLabSimulator One { get; }

    public GitLabSimulator Two { get; }

    public FakeTimeProvider Time { get; }

    public IWorldLog Log { get; }

    /// <summary>Sends requests to one and the other in turn.</summary>
    public HttpClient Client { get; }

    public static async Task<ReplicaPair> StartAsync(string edition = "gitlab.com/premium/18.11", string settings = "")
    {
        var time = new FakeTimeProvider(Reading.Now);
        var log = new MemoryWorldLog(time);
        var one = await StartAsync(log, time, $"edition: {edition}\n{settings}\n{WebSim.Company}");
        return new ReplicaPair(one, await StartAsync(log, time, "users: []"), time, log);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await One.DisposeAsync();
        await Two.DisposeAsync();
        Log.Dispose();
    }

    private static Task<GitLabSimulator> StartAsync(IWorldLog log, TimeProvider time, string world) => GitLabSimulator.StartAsync(options =>
    {
        options.World = Reading.Load(world).World;
        options.Time = time;
        options.Log = log;
    });
}
