using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>Reads world files from disk and reports their problems.</summary>
internal static class WorldFiles
{
    /// <summary>Loads a file. Everything that is wrong with it is said, a line each; then the result is null.</summary>
    public static async Task<LoadedWorld?> LoadAsync(string file, WorldFileContext context, Terminal terminal,
        CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await terminal.FailAsync(ExitCode.Input, $"cannot read the world file {file}: {unreadable.Message}",
                "check the path, or make one with 'gitlab-sim world new'");
            return null;
        }

        var progress = new LoadingProgress(file, terminal, TimeProvider.System);
        var result = WorldFileReader.Read(bytes, context with { Progress = progress });
        foreach (var problem in result.Problems)
            await terminal.Error.WriteLineAsync($"{file}: {problem}");
        return result.Loaded;
    }
}
