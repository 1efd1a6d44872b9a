using System.Globalization;
using AikidoGitLabSim.Server.Moments;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>What <c>open</c> says about the moment before it says what it serves.</summary>
internal static class MomentBanner
{
    private const int MostLines = 8;

    /// <summary>Writes which scenario failed, where and why, and where its requests are.</summary>
    /// <param name="output">The writer.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="requests">The URL of the page of the requests.</param>
    public static async Task WriteAsync(TextWriter output, Moment moment, string requests)
    {
        if (moment.Scenario is { } scenario)
        {
            await output.WriteLineAsync($"Scenario {scenario.Name}   ({scenario.Feature})");
            if (scenario.Step is { } step)
                await output.WriteLineAsync($"Failed   {step}");
            await output.WriteLineAsync($"Error    {string.Join("\n         ", Short(scenario.Error))}");
        }

        var now = moment.World.World.Clock.Now(TimeProvider.System.GetUtcNow());
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"World    {moment.Name} at {now.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, after {moment.Requests} requests; "
                + $"tokens have new values"));
        await output.WriteLineAsync($"Requests {requests}");
        await output.WriteLineAsync();
    }

    private static IEnumerable<string> Short(string error)
    {
        var lines = error.ReplaceLineEndings("\n").Split('\n');
        return lines.Length > MostLines ? lines.Take(MostLines).Append("… (the file has the rest)") : lines;
    }
}
