using System.CommandLine;
#if HANDBOOK
using AikidoGitLabSim.Cli.Commands.Handbook;
#endif

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>The handbook's commands, or their absence in a build with <c>-p:Handbook=false</c>. Nothing else in the command line refers
/// to them.</summary>
internal static class HandbookPackage
{
    /// <summary>Whether a command of the handbook handles signals itself.</summary>
    public static bool HandlesSignals(string command) =>
#if HANDBOOK
        command is WalkCommand.Name or ReportCommand.Name;
#else
        false;
#endif

    /// <summary>Creates <c>gitlab-sim handbook</c>. In a build without it, each call ends with one line that says so.</summary>
    public static Command Command(Terminal terminal)
    {
#if HANDBOOK
        return HandbookCommand.Make(terminal);
#else
        const string about = "Checks a help page. Not in this build: its browser driver cannot be compiled to native code.";
        var command = new Command("handbook", about) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((_, _) => terminal.FailAsync(
            ExitCode.Input, "handbook is not in this build", "run it with the .NET tool: dotnet tool install gitlab-sim"));
        return command;
#endif
    }
}
