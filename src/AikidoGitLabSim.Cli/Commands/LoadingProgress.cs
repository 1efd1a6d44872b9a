using System.Globalization;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>Says on standard error how far the reading of a world file is, when it takes longer than some seconds.</summary>
/// <param name="file">The file.</param>
/// <param name="terminal">Where it is said.</param>
/// <param name="time">The clock.</param>
internal sealed class LoadingProgress(string file, Terminal terminal, TimeProvider time) : IProgress<WorldFileProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private long _last = time.GetTimestamp();

    /// <inheritdoc/>
    public void Report(WorldFileProgress value)
    {
        if (time.GetElapsedTime(_last) < Interval)
            return;
        _last = time.GetTimestamp();
        var total = value.Total is { } all ? string.Create(CultureInfo.InvariantCulture, $" of {all:N0}") : "";
        _ = terminal.SayAsync(string.Create(CultureInfo.InvariantCulture, $"reads {file}: {value.Done:N0}{total} {value.What}"));
    }
}
