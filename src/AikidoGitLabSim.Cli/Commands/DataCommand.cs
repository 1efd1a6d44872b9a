using System.CommandLine;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Storage.Sqlite;
using AikidoGitLabSim.Storage.Transfer;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary><c>gitlab-sim data</c>.</summary>
internal static class DataCommand
{
    private static readonly Argument<string> Data = new("DATA")
    {
        Description = "A data file, as 'serve --data' makes it, or a PostgreSQL database, such as 'Host=db;Database=sim;Username=sim'",
    };
    private static readonly Argument<string> World = new("WORLD") { Description = "A world's name" };
    private static readonly Argument<string> Exported = new("FILE") { Description = "A file that 'data export' made" };
    private static readonly Option<string> Out =
        new("--out") { Description = "The file to make; it must not exist", HelpName = "FILE", Required = true };
    private static readonly Option<string?> As =
        new("--as") { Description = "Another name for the world. One that has it is replaced", HelpName = "NAME" };

    public static Command Make(Terminal terminal)
    {
        var check = new Command("check",
            "Replays the worlds of a data file or database and reports all problems. Exit code 1: there are problems.") { Data };
        check.SetAction((parsed, _) => GuardAsync(terminal, () => CheckAsync(parsed.GetRequiredValue(Data), terminal)));
        var export = new Command("export", "Copies one world, including pushed code, to a new file.") { Data, World, Out };
        export.SetAction((parsed, _) => GuardAsync(terminal, () => ExportAsync(parsed, terminal)));
        var import = new Command("import", "Copies the world of an exported file into a data file or database.") { Data, Exported, As };
        import.SetAction((parsed, _) => GuardAsync(terminal, () => ImportAsync(parsed, terminal)));
        return new Command("data", "Checks data files and databases, and moves worlds between them. No server may have a file open.")
        {
            check, export, import,
        };
    }

    private static async Task<int> GuardAsync(Terminal terminal, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (WorldLogException wrong)
        {
            return await terminal.FailAsync(ExitCode.Input, wrong.Message, wrong.Cure);
        }
    }

    private static async Task<int> CheckAsync(string named, Terminal terminal)
    {
        using var data = KeptData.OpenExisting(named);
        var problems = data.Check();
        foreach (var problem in problems)
            await terminal.Out.WriteLineAsync($"{data.Name}: {problem}");
        if (problems.Count > 0)
            return ExitCode.DoesNotHold;
        var worlds = data.Log.Load();
        await terminal.Out.WriteLineAsync(
            $"{data.Name} is in order: {worlds.Count(world => world.World is not null)} worlds, {worlds.Sum(world => world.Seq)} entries");
        return ExitCode.Fine;
    }

    private static async Task<int> ExportAsync(ParseResult parsed, Terminal terminal)
    {
        var (name, made) = (parsed.GetRequiredValue(World), parsed.GetRequiredValue(Out));
        if (File.Exists(made))
            return await terminal.FailAsync(ExitCode.Input, $"{made} exists", "give --out the name of a new file");
        using var from = KeptData.OpenExisting(parsed.GetRequiredValue(Data));
        if (!WorldTransfer.NamesOf(from.Log).Contains(name, StringComparer.Ordinal))
            return await terminal.FailAsync(ExitCode.Input, $"there is no world '{name}'",
                $"choose one of: {string.Join(", ", WorldTransfer.NamesOf(from.Log))}");
        using (var to = SqliteWorldLog.Open(made))
            await WorldTransfer.CopyAsync(from.Log, name, to, name);
        await terminal.Out.WriteLineAsync($"{made}: world '{name}'");
        return ExitCode.Fine;
    }

    private static async Task<int> ImportAsync(ParseResult parsed, Terminal terminal)
    {
        using var from = KeptData.OpenExisting(parsed.GetRequiredValue(Exported));
        if (WorldTransfer.NamesOf(from.Log).ToList() is not [var name])
            return await terminal.FailAsync(ExitCode.Input, $"{parsed.GetValue(Exported)} does not hold exactly one world",
                "give a file that 'gitlab-sim data export' made");
        var newName = parsed.GetValue(As) ?? name;
        if (!WorldStore.IsName(newName))
            return await terminal.FailAsync(ExitCode.Input, $"'{newName}' is not a name for a world",
                "use letters, digits, '-' and '_', 64 at most");
        using var to = KeptData.Open(parsed.GetRequiredValue(Data));
        await WorldTransfer.CopyAsync(from.Log, name, to.Log, newName);
        await terminal.Out.WriteLineAsync($"{to.Name}: world '{newName}'");
        return ExitCode.Fine;
    }
}
