using System.Globalization;
using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>Loads the folder of <c>--stubs</c> and tells what is wrong with it, a line each.</summary>
internal static class StubFiles
{
    /// <summary>The largest journal.</summary>
    public const int LargestJournal = 1_000_000;

    /// <summary>Loads it.</summary>
    /// <param name="path">The folder; null: none is wanted.</param>
    /// <param name="lenient">Whether what is good is served when other things are not.</param>
    /// <param name="terminal">Where problems are told.</param>
    public static async Task<(StubFolder? Folder, bool Refused)> LoadAsync(string? path, bool lenient, Terminal terminal)
    {
        if (path is null)
            return (null, false);
        var folder = StubFolder.Load(path);
        foreach (var problem in folder.Problems)
            await terminal.Error.WriteLineAsync($"gitlab-sim: {path}: {problem.ToString().ReplaceLineEndings(" ")}");
        if (folder.Problems.IsEmpty || (lenient && Directory.Exists(path)))
            return (folder, false);
        if (folder.Problems.Length > 1)
        {
            await terminal.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"gitlab-sim: {folder.Problems.Length} problems with stubs, nothing is served; cure them, or serve the others with --stubs-lenient"));
        }

        return (null, true);
    }
}
