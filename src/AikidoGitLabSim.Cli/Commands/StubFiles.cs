using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.Cli.Engines;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>Loads the folder of <c>--stubs</c> and reports what is wrong with it, a line each.</summary>
internal static class StubFiles
{
    /// <summary>The largest journal that can be requested, in entries.</summary>
    public const int LargestJournal = 1_000_000;

    /// <summary>Loads the folder of <c>--stubs</c>.</summary>
    /// <param name="path">The folder; null: none is wanted.</param>
    /// <param name="lenient">Whether valid mappings are loaded when others are invalid.</param>
    /// <param name="engine">What serves the files in WireMock.Net's format; null: nothing does.</param>
    /// <param name="terminal">Where problems are reported.</param>
    public static async Task<(StubFolder? Folder, bool Refused)> LoadAsync(
        string? path, bool lenient, IStubEngine? engine, Terminal terminal)
    {
        if (path is null)
            return (null, false);
        var folder = StubFolder.Load(path);
        var unserved = engine?.ProblemsOf(folder) ?? Unserved(folder);
        var problems = folder.Problems.AddRange(unserved);
        foreach (var problem in problems)
            await terminal.Error.WriteLineAsync($"gitlab-sim: {path}: {problem.ToString().ReplaceLineEndings(" ")}");
        if (problems.IsEmpty || (lenient && Directory.Exists(path)))
            return (folder.Without(unserved.Select(problem => problem.File ?? "").ToHashSet(StringComparer.Ordinal)), false);
        if (problems.Length > 1)
        {
            await terminal.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"gitlab-sim: {problems.Length} problems with stubs, nothing is served; correct them, or serve the others with "
                    + $"--stubs-lenient"));
        }

        return (null, true);
    }

    private static ImmutableArray<StubProblem> Unserved(StubFolder folder) =>
    [
        .. folder.WireMockNetFiles.Select(file => new StubProblem(
            file.Name,
            0,
            "",
            $"this file is in WireMock.Net's format, which --engine {EngineChoice.BuiltIn} does not serve",
            $"start with --engine {EngineChoice.WireMockNet}")),
    ];
}
