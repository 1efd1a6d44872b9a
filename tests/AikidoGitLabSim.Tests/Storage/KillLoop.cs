using System.Globalization;
using AikidoGitLabSim.Storage.Sqlite;
using AikidoGitLabSim.Tests.Cli;
using Xunit.Abstractions;

namespace AikidoGitLabSim.Tests.Storage;

/// <summary>
/// <c>kill -9</c> while clients make and revoke tokens, then a start on the same file, GITLAB_SIM_KILLS times. SIM_TARGET_BINARY names
/// another binary than the one built here.
/// </summary>
public sealed class KillLoop(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 4;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gitlab-sim-test-");

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("GITLAB_SIM_KILLS") ?? "3", CultureInfo.InvariantCulture);

    private string Data => Path.Combine(_folder.FullName, "w.db");

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_process_is_killed()
    {
        var history = new KillHistory();
        for (var kill = 0; kill < Kills; kill++)
            (await RoundAsync(history, 20 + (kill * 37 % 150))).ShouldBeEmpty();
        using (var server = await StartAsync())
        {
            (await history.BrokenAsync(server.Url)).ShouldBeEmpty();
            await server.KillAsync();
        }

        using var log = SqliteWorldLog.Open(Data);
        log.Check().ShouldBeEmpty();
        history.Count.ShouldBeGreaterThan(Kills);
        output.WriteLine($"kills: {Kills}, acknowledged changes: {history.Count}, lost: 0");
    }

    [Fact]
    public async Task A_disk_that_loses_what_was_written_is_noticed()
    {
        var history = new KillHistory();
        (await RoundAsync(history, 400)).ShouldBeEmpty();
        File.Delete($"{Data}-wal");
        using var server = await StartAsync();
        (await history.BrokenAsync(server.Url)).ShouldContain("a token that was acknowledged is refused");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Waits for a change to be acknowledged, so that each round has something to lose.
    private async Task<IReadOnlyList<string>> RoundAsync(KillHistory history, int milliseconds)
    {
        using var server = await StartAsync();
        var broken = await history.BrokenAsync(server.Url);
        history.Forget();
        var before = history.Count;
        var load = Enumerable.Range(0, Clients).Select(_ => history.LoadAsync(server.Url)).ToList();
        while (history.Count == before)
            await Task.Delay(5);
        await Task.Delay(milliseconds);
        await server.KillAsync();
        await Task.WhenAll(load);
        return broken;
    }

    private async Task<Served> StartAsync()
    {
        var command = Environment.GetEnvironmentVariable("SIM_TARGET_BINARY") ?? ProgramProcess.Command;
        var process = ProgramProcess.InShell(
            $"{command} serve --edition self-managed/ultimate/19.6 --engine built-in --port 0 --aikido-port 0 --data {Data}");
        var first = await process.Output.ReadLineAsync() ?? throw new InvalidOperationException((await process.EndAsync()).Error);
        var url = new Uri(first.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        while (await process.Output.ReadLineAsync() is { } line && !line.Contains("Ctrl-C", StringComparison.Ordinal))
            continue;
        return new Served(process, url);
    }

    private sealed record Served(ProgramProcess Process, Uri Url) : IDisposable
    {
        public async Task KillAsync()
        {
            await Process.SignalAsync("KILL");
            await Process.EndAsync();
        }

        public void Dispose() => Process.Dispose();
    }
}
