using System.CommandLine;
using System.Globalization;
using AikidoGitLabSim.GitLab.Incidents;
using AikidoGitLabSim.Server.Faults;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary><c>gitlab-sim faults</c>.</summary>
internal static class FaultsCommand
{
    private const string About = """
        Lists the faults and incidents that 'serve --fault NAME' starts with, and that can be switched while it runs.

        Examples:
          gitlab-sim serve --fault flapping
          curl -X POST http://127.0.0.1:8929/_sim/worlds/default/faults -d '{"name": "maintenance"}'
          curl -X DELETE http://127.0.0.1:8929/_sim/worlds/default/faults

        Faults of certificates need 'serve --https', and apply to new connections of all worlds. Use curl --insecure to switch them off.
        """;

    /// <summary>Creates the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("faults", About);
        command.SetAction((_, _) => RunAsync(terminal));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal)
    {
        await terminal.Out.WriteLineAsync("Faults");
        foreach (var fault in NamedFaults.All)
            await terminal.Out.WriteLineAsync($"  {fault.Name,-30} {fault.Summary}.\n{"",33}{fault.Sees}.");
        await terminal.Out.WriteLineAsync("\nIncidents: each time the name is switched on, the next step happens");
        foreach (var incident in IncidentList.All)
        {
            await terminal.Out.WriteLineAsync($"  {incident.Name,-30} {incident.Summary}.");
            foreach (var (at, step) in incident.Steps.Index())
            {
                await terminal.Out.WriteLineAsync(
                    string.Create(CultureInfo.InvariantCulture, $"{"",33}{at + 1}. {step.Title}: {step.Sees}."));
            }
        }

        return ExitCode.Fine;
    }
}
