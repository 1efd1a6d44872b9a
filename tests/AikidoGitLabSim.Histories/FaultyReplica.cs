using System.Globalization;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Storage.Postgres;

namespace AikidoGitLabSim.Histories;

/// <summary>This program started again as a replica with a planted fault.</summary>
internal static class FaultyReplica
{
    /// <summary>Serves until the process is killed.</summary>
    public static async Task<int> RunAsync(string fault, string connection, string port)
    {
        using var log = new FaultyLog(PostgresWorldLog.Open(connection, FastEntropy.Source), fault);
        await using var simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.Log = log;
            options.Port = int.Parse(port, CultureInfo.InvariantCulture);
            options.AikidoPort = 0;
            options.JournalSize = 0;
        });
        Console.WriteLine("Ctrl-C stops it.");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
