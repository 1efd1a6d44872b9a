using System.CommandLine;
using System.Globalization;
using AikidoGitLabSim.Cli.Seeding;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary><c>gitlab-sim world new</c> and <c>gitlab-sim world check</c>.</summary>
internal static class WorldCommand
{
    private const string AboutNew = """
        Writes a world file with a generated company to standard output.

        Examples:
          gitlab-sim world new > company.yml
          gitlab-sim world new --seed 7 --users 20 --tokens 50 > company.yml
        """;

    private const string AboutCheck = """
        Reports all problems of a world file. Each has a line and a solution. Exit code 2: there are problems.

        Examples:
          gitlab-sim world check company.yml
        """;

    private static readonly Option<int> Seed = Number("--seed", 1, "The same number generates the same world");
    private static readonly Option<int> Users = Number("--users", 8, "The number of people");
    private static readonly Option<int> Groups = Number("--groups", 3, "The number of groups, including subgroups");
    private static readonly Option<int> Projects = Number("--projects", 6, "The number of projects");
    private static readonly Option<int> Tokens = Number("--tokens", 12, "The number of tokens, of mixed kinds and states");

    private static readonly Argument<string> File = new("FILE") { Description = "A world file, YAML or JSON" };

    /// <summary>Creates the commands with their options.</summary>
    public static Command Make(Terminal terminal)
    {
        var make = new Command("new", AboutNew) { Seed, Users, Groups, Projects, Tokens };
        make.SetAction((parsed, _) => NewAsync(parsed, terminal));
        var check = new Command("check", AboutCheck) { File };
        check.SetAction((parsed, cancellationToken) => CheckAsync(parsed, terminal, cancellationToken));
        return new Command("world", "Generates and checks world files for 'serve --world'.") { make, check };
    }

    private static Option<int> Number(string name, int ordinary, string description) =>
        new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => ordinary };

    private static async Task<int> NewAsync(ParseResult parsed, Terminal terminal)
    {
        foreach (var option in new[] { Users, Groups, Projects, Tokens })
        {
            if (parsed.GetValue(option) < 0)
                return await terminal.FailAsync(ExitCode.Input, $"{option.Name} {parsed.GetValue(option)} is negative",
                    "give 0 or more");
        }

        await terminal.Out.WriteAsync(WorldGenerator.Generate(
            parsed.GetValue(Seed), parsed.GetValue(Users), parsed.GetValue(Groups), parsed.GetValue(Projects), parsed.GetValue(Tokens)));
        return ExitCode.Fine;
    }

    private static async Task<int> CheckAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(File)!;
        var context = new WorldFileContext(TimeProvider.System.GetUtcNow(), FastEntropy.Source, "localhost");
        if (await WorldFiles.LoadAsync(file, context, terminal, cancellationToken) is not { World: var world })
            return ExitCode.Input;

        await terminal.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{file} is in order: {world.Edition}, {world.Users.Count} users, {world.Groups.Count} groups, "
                + $"{world.Projects.Count} projects, {world.Tokens.Count} tokens"));
        return ExitCode.Fine;
    }
}
