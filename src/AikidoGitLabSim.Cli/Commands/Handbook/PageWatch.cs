using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>Runs a check once, or each time the page is saved.</summary>
internal static class PageWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs an action on the page, again each time that the page is saved if it is watched.</summary>
    /// <param name="file">The page; null for the page of docs.</param>
    /// <param name="watch">Whether to go on until interrupted.</param>
    /// <param name="terminal">Where errors are written.</param>
    /// <param name="check">The check; returns an exit code.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The exit code of the run.</returns>
    /// <exception cref="OperationCanceledException">The watch was interrupted.</exception>
    public static async Task<int> RunAsync(string? file, bool watch, Terminal terminal, Func<HelpPage, Task<int>> check,
        CancellationToken cancellationToken)
    {
        var path = file ?? PageInput.DefaultPage;
        var seen = Stamp(path);
        var exitCode = await OnceAsync(file, terminal, check, cancellationToken);
        while (watch)
        {
            await Task.Delay(Interval, TimeProvider.System, cancellationToken);
            var now = Stamp(path);
            if (now == seen)
                continue;
            seen = now;
            exitCode = await OnceAsync(file, terminal, check, cancellationToken);
        }

        return exitCode;
    }

    private static async Task<int> OnceAsync(string? file, Terminal terminal, Func<HelpPage, Task<int>> check,
        CancellationToken cancellationToken) =>
        await PageInput.ReadAsync(file, terminal, cancellationToken) is { } page ? await check(page) : ExitCode.Input;

    // Editors replace files in several ways, and file events differ by system: the time and the size are the same everywhere.
    private static (DateTime, long) Stamp(string path) =>
        new FileInfo(path) is { Exists: true } info ? (info.LastWriteTimeUtc, info.Length) : default;
}
