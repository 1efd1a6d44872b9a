using AikidoGitLabSim.Benchmarks;
using AikidoGitLabSim.Benchmarks.Peers;
using AikidoGitLabSim.Benchmarks.Requests;
using AikidoGitLabSim.Benchmarks.Scaling;
using AikidoGitLabSim.Benchmarks.Starts;
using AikidoGitLabSim.Benchmarks.Writes;
using AikidoGitLabSim.Support.Metrics;

// The same program is the load and, started again as a child, each of the two servers: the same process layout for both.
return args switch
{
    [] => await Comparison.RunAsync(TimeSpan.FromSeconds(4)),
    ["--seconds", var seconds] when double.TryParse(seconds, System.Globalization.CultureInfo.InvariantCulture, out var s) =>
        await Comparison.RunAsync(TimeSpan.FromSeconds(s)),
    ["git"] => await GitComparison.RunAsync(50),
    ["git", var megabytes] => await GitComparison.RunAsync(int.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture)),
    ["stubs"] => await StubComparison.RunAsync(null),
    ["stubs", var jar] => await StubComparison.RunAsync(jar),
    ["engines"] => await EngineComparison.RunAsync(),
    ["peers", var modules] => await PeerComparison.RunAsync(modules),
    ["server", "wiremock-net-alone"] => await Servers.WireMockNetAsync(),
    ["live"] => await LivePageComparison.RunAsync(),
    ["requests"] => await RequestComparison.RunAsync(null),
    ["requests", var rounds] => await RequestComparison.RunAsync(int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    ["server", "requests"] => await RequestServers.SimulatorAsync(),
    ["server", "requests-bare"] => await RequestServers.BareAsync(),
    ["scale"] => await ScaleComparison.RunAsync(),
    ["writes"] => await WriteComparison.RunAsync(),
    ["server", "writes", var place] => await WriteServers.RunAsync(place),
    ["world-file"] => WorldFileLoad.Run(1_000_000),
    ["world-file", var tokens] => WorldFileLoad.Run(int.Parse(tokens, System.Globalization.CultureInfo.InvariantCulture)),
    ["server", "scale", var what, var count] =>
        await ScaleServers.RunAsync(what, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["starts", .. var builds] => await StartComparison.RunAsync(builds),
    ["server", "start"] => await StartComparison.ServeAsync(),
    ["validate"] => await ValidationTimes.RunAsync(),
    ["soak"] => await Soak.RunAsync(5),
    ["soak", var minutes] => await Soak.RunAsync(double.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture)),
    ["heavy", var clients] => await Soak.HeavyAsync(int.Parse(clients, System.Globalization.CultureInfo.InvariantCulture)),
    ["server", "soak", var repository] => await Servers.SoakAsync(repository),
    ["metrics"] => Metrics(null),
    ["metrics", var root] => Metrics(root),
    ["server", "git", var repository] => await Servers.GitAsync(repository),
    ["server", "engine", var engine] => await Servers.EngineAsync(engine, null),
    ["server", "engine", var engine, var mappings] =>
        await Servers.EngineAsync(engine, int.Parse(mappings, System.Globalization.CultureInfo.InvariantCulture)),
    ["server", "bare"] => await Servers.BareAsync(),
    ["server", "simulator", var tokens] =>
        await Servers.SimulatorAsync(int.Parse(tokens, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Help(),
};

static int Metrics(string? root)
{
    Console.WriteLine(MetricsTable.Write(root));
    foreach (var offender in SizeLimits.Exceeded(["src", "tests"], root))
        Console.WriteLine(offender);
    return 0;
}

static int Help()
{
    Console.Error.WriteLine(
        "usage: dotnet run -c Release --project tests/AikidoGitLabSim.Benchmarks "
        + "[-- --seconds N | engines | git [MEGABYTES] | heavy CLIENTS | live | metrics [FOLDER] | peers NODE_MODULES | "
        + "requests [ROUNDS] | scale | soak [MINUTES] | starts GITLAB-SIM... | stubs [WIREMOCK.jar] | world-file [TOKENS] | writes | "
        + "validate]");
    return 2;
}
