using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using AikidoGitLabSim.Cli.Engines;
using AikidoGitLabSim.Cli.Logging;
using AikidoGitLabSim.Cli.Seeding;
using AikidoGitLabSim.Cli.Telemetry;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Certificates;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Faults;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Mutants;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary><c>gitlab-sim serve</c>.</summary>
internal static class ServeCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "serve";

    private const string About = """
        Starts a simulated GitLab that runs until Ctrl-C or SIGTERM. PUT /_sim/worlds/NAME adds another one at /~NAME/.

        Examples:
          gitlab-sim serve
          gitlab-sim serve --edition self-managed/free/17.4 --port 9000
          gitlab-sim serve --world company.yml --stubs mappings
          gitlab-sim serve --https --fault certificate-expired

        Exit codes: 0 stopped by a signal after it served · 2 usage or input · 70 internal error ·
        130/143 interrupted while it started, or by a second signal
        """;

    private static readonly Option<string?> EditionOption = new("--edition")
    {
        Description = $"The edition: {Edition.Grammar}. Default: {Edition.Default}, or that of the world file",
        HelpName = "E",
    };

    private static readonly Option<string?> WorldOption = new("--world")
    {
        Description = "A world file (YAML or JSON) to serve. Default: a small company with one token of each kind and state",
        HelpName = "FILE",
    };

    private static readonly Option<int> PortOption =
        new("--port") { Description = "The port of GitLab. 0: a free port", HelpName = "N", DefaultValueFactory = _ => 8929 };

    private static readonly Option<int?> AikidoPortOption = new("--aikido-port")
    {
        Description = "The port of Aikido's page. 0: a free port. Default: the port after GitLab's, or a free one if that is in use",
        HelpName = "N",
    };

    private static readonly Option<string> BindOption = new("--bind")
    {
        Description = "The address to listen on. Other machines can connect unless it is a loopback address",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private static readonly Option<string?> StubsOption = new("--stubs")
    {
        Description = "A folder with mappings/ and __files/: WireMock mappings, and with --engine wiremock-net also WireMock.Net mappings",
        HelpName = "DIR",
    };

    private static readonly Option<bool> LenientOption = new("--stubs-lenient")
    {
        Description = "Loads valid mappings and reports invalid ones",
    };

    private static readonly Option<int> JournalOption = new("--journal-size")
    {
        Description = "The number of requests that the journal /__admin/requests keeps. 0: none",
        HelpName = "N",
        DefaultValueFactory = _ => StubOptions.DefaultJournalSize,
    };

    private static readonly Option<string[]> FaultOption = new("--fault")
    {
        Description = "Starts with this fault. Repeat it for several. 'gitlab-sim faults' lists the names",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string?> MutantOption = new("--mutant")
    {
        Description = "Serves a GitLab with one deliberate defect, to test whether your checks detect it. 'list' prints the names",
        HelpName = "NAME",
    };

    private static readonly Option<string> EngineOption = new("--engine")
    {
        Description = EngineChoice.Help,
        HelpName = $"{EngineChoice.WireMockNet}|{EngineChoice.BuiltIn}",
        DefaultValueFactory = _ => EngineChoice.Default,
    };

    /// <summary>Creates the command with its options.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command(Name, About)
        {
            EditionOption, WorldOption, PortOption, AikidoPortOption, BindOption, ControlTokenChoice.Option, ControlTokenChoice.FileOption,
            StubsOption, LenientOption, EngineOption, JournalOption, MutantOption, FaultOption,
            LogOption.Option, OtlpOption.Option,
        };
        foreach (var option in KeepOptions.All.Concat(HttpsChoice.All))
            command.Add(option);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(MutantOption) is { } name && MutantList.Find(name) is null)
            return await MutantsAsync(name, terminal);
        if (OpenFiles.AreTooFewToServe())
            return await terminal.FailAsync(ExitCode.Input, OpenFiles.Problem, OpenFiles.Cure);

        var edition = Edition.Default;
        if (parsed.GetValue(EditionOption) is { } text && (!Edition.TryParse(text, out edition, out var problem)))
            return await terminal.FailAsync(ExitCode.Input, problem, "give --edition one such as gitlab.com/premium/18.11");
        if (!IPAddress.TryParse(parsed.GetValue(BindOption), out var bind))
            return await terminal.FailAsync(ExitCode.Input, $"'{parsed.GetValue(BindOption)}' is not an address to bind to",
                "give --bind an IP address such as 127.0.0.1");

        if ((ProblemOf(parsed) ?? OtlpOption.ProblemOf(parsed, terminal)) is { } wrong)
            return await terminal.FailAsync(ExitCode.Input, wrong.What, wrong.Cure);
        var engine = EngineChoice.Make(parsed.GetValue(EngineOption)!);
        var (stubs, refused) = await StubFiles.LoadAsync(parsed.GetValue(StubsOption), parsed.GetValue(LenientOption), engine, terminal);
        if (refused)
            return ExitCode.Input;

        var (token, failed) = await ControlTokenChoice.ReadAsync(parsed, terminal, cancellationToken);
        return failed || await LoadAsync(parsed, edition, bind, terminal, cancellationToken) is not { } loaded
            ? ExitCode.Input
            : await ServeUntilSignalAsync(parsed, new Served(loaded, stubs, engine, bind, token), terminal, cancellationToken);
    }

    private static async Task<int> ServeUntilSignalAsync(ParseResult parsed, Served served, Terminal terminal,
        CancellationToken cancellationToken)
    {
        if (!IPAddress.IsLoopback(served.Bind))
        {
            await terminal.SayAsync(
                $"warning: --bind {served.Bind} lets other machines in: all of the simulator's tokens and code are open to them; "
                + "leave it out to serve this machine only");
        }

        // What a crash or kill -9 left goes before anything is written.
        TemporaryFolder.Sweep();
        using var interrupt = new InterruptSignals(cancellationToken);
        try
        {
            return await ServeAsync(parsed, served, terminal, interrupt.Token);
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            return await terminal.FailAsync(interrupt.Code, "interrupted before it served", "run the command again");
        }
    }

    private static (string What, string Cure)? ProblemOf(ParseResult parsed) =>
        PortProblem(parsed.GetValue(PortOption), parsed.GetValue(AikidoPortOption))
        ?? (parsed.GetValue(JournalOption) is var size and (< 0 or > StubFiles.LargestJournal)
            ? ($"--journal-size {size} is not a size", $"give one from 0 to {StubFiles.LargestJournal}")
            : EngineChoice.ProblemOf(parsed.GetValue(EngineOption) ?? ""))
        ?? LogOption.ProblemOf(parsed) ?? FaultProblem(parsed.GetValue(FaultOption) ?? [])
        ?? HttpsChoice.ProblemOf(parsed, parsed.GetValue(FaultOption) ?? [])
        ?? KeepOptions.ProblemOf(parsed);

    private static (string What, string Cure)? FaultProblem(string[] names) =>
        names.FirstOrDefault(name => !FaultSwitch.Names.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? ($"there is no fault '{unknown}'", FaultSwitch.Cure(unknown))
            : null;

    internal static (string What, string Cure)? PortProblem(int port, int? aikidoPort)
    {
        if (port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            return ($"{PortOption.Name} {port} is not a port", "give one from 1 to 65535, or 0 for a free one");
        if (aikidoPort is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            return ($"{AikidoPortOption.Name} {aikidoPort} is not a port", "give one from 1 to 65535, or 0 for a free one");
        return port != 0 && port == aikidoPort
            ? ($"--port and --aikido-port are both {port}", "give them different ports, or leave --aikido-port out")
            : null;
    }

    private static async Task<int> MutantsAsync(string name, Terminal terminal)
    {
        if (name != "list")
            return await terminal.FailAsync(ExitCode.Input, $"there is no mutant '{name}'", "see 'gitlab-sim serve --mutant list'");
        foreach (var mutant in MutantList.All)
        {
            var unseen = mutant.Unseen is null ? "" : $" (Cannot be noticed by reading: {mutant.Unseen})";
            await terminal.Out.WriteLineAsync($"{mutant.Name,-24} {mutant.Wrong}{unseen}");
        }

        return ExitCode.Fine;
    }

    private static async Task<LoadedWorld?> LoadAsync(ParseResult parsed, Edition edition, IPAddress bind, Terminal terminal,
        CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var context = new WorldFileContext(now, FastEntropy.Source, bind.ToString());
        if (parsed.GetValue(WorldOption) is not { } file)
            return WorldFileReader.Read(SeededCompany.For(edition, DateOnly.FromDateTime(now.UtcDateTime)), context).Loaded;

        var loaded = await WorldFiles.LoadAsync(file, context, terminal, cancellationToken);
        return loaded is not null && parsed.GetValue(EditionOption) is not null
            ? loaded with { World = loaded.World with { Edition = edition } }
            : loaded;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, Served served, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            using var log = KeepOptions.Open(parsed);
            using var telemetry = await OtlpOption.StartAsync(parsed, terminal);
            await using var refusals = LogOption.Open(parsed, terminal);
            await using var simulator = await GitLabSimulator.StartAsync(
                options =>
                {
                    Configure(options, parsed, served, terminal, log);
                    options.OnRefusal += refusals is null ? null : refusals.Add;
                    options.OnRefusal += telemetry is null ? null : telemetry.Add;
                },
                cancellationToken);
            if (parsed.GetValue(MutantOption) is { } wrong)
                await terminal.Out.WriteLineAsync($"MUTANT {wrong}: this GitLab is wrong on purpose. {MutantList.Find(wrong)!.Wrong}\n");
            await ServeBanner.WriteAsync(terminal.Out, simulator, served.World, isBuiltIn: parsed.GetValue(WorldOption) is null,
                KeepOptions.PlaceOf(parsed));
            refusals?.Start();
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await terminal.Out.WriteLineAsync("Stopped.");
            return ExitCode.Fine;
        }
        catch (WorldLogException closed)
        {
            return await terminal.FailAsync(ExitCode.Input, closed.Message, closed.Cure);
        }
        catch (PortInUseException taken)
        {
            return await terminal.FailAsync(ExitCode.Input, taken.What, taken.Cure);
        }
        catch (HttpsException refused)
        {
            return await terminal.FailAsync(ExitCode.Input, refused.Message, refused.Cure);
        }
        catch (Exception refused) when (OpenFiles.AreUsedUp(refused))
        {
            return await terminal.FailAsync(ExitCode.Input, OpenFiles.Problem, OpenFiles.Cure);
        }
        catch (Exception refused) when (refused is SocketException or IOException)
        {
            return await terminal.FailAsync(
                ExitCode.Input, $"cannot listen on {served.Bind}: {refused.Message}", "give another --bind address or --port");
        }
    }

    private static void Configure(
        GitLabSimulatorOptions options, ParseResult parsed, Served served, Terminal terminal, IWorldLog? log)
    {
        options.World = served.World;
        options.Log = log;
        options.Port = parsed.GetValue(PortOption);
        options.AikidoPort = parsed.GetValue(AikidoPortOption);
        options.Bind = served.Bind;
        options.Stubs = served.Stubs;
        options.Engine = served.Engine;
        options.JournalSize = parsed.GetValue(JournalOption);
        options.ControlToken = served.ControlToken;
        options.ReportUnhandledException = text =>
            terminal.Error.WriteLine(terminal.Clean($"gitlab-sim: unhandled exception, please report it: {text}"));
        foreach (var fault in parsed.GetValue(FaultOption) ?? [])
            options.Faults.Add(fault);
        HttpsChoice.Apply(parsed, options);
        options.Mutant = parsed.GetValue(MutantOption) is { } name ? MutantList.Find(name) : null;
    }

    private sealed record Served(LoadedWorld World, StubFolder? Stubs, IStubEngine? Engine, IPAddress Bind, string? ControlToken);
}
