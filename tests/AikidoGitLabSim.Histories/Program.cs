using System.Globalization;
using AikidoGitLabSim.Histories;
using AikidoGitLabSim.Support.Postgres;

// 'plant' plants each fault, and expects that it is found. No argument: so many operations as GITLAB_SIM_OPERATIONS says.
const int missing = 3;
const string usage = "usage: dotnet run --project tests/AikidoGitLabSim.Histories [-- plant | check OPERATIONS [SEED [calm]]]";

if (!PostgresCluster.IsInstalled || Nginx.Program is null)
{
    Console.Error.WriteLine("PostgreSQL and nginx are needed; install them: apt-get install -y postgresql nginx-light");
    return missing;
}

return args switch
{
    [] => await CheckAsync(new Plan(Number(Environment.GetEnvironmentVariable("GITLAB_SIM_OPERATIONS") ?? "100000"), 1)),
    ["check", var operations] => await CheckAsync(new Plan(Number(operations), 1)),
    ["check", var operations, var seed] => await CheckAsync(new Plan(Number(operations), (int)Number(seed))),
    ["check", var operations, var seed, "calm"] => await CheckAsync(new Plan(Number(operations), (int)Number(seed)) { IsCalm = true }),
    ["plant"] => await PlantAsync(),
    ["replica", var fault, var connection, var port] => await FaultyReplica.RunAsync(fault, connection, port),
    _ => Help(),
};

static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

static int Help()
{
    Console.Error.WriteLine(usage);
    return 2;
}

static async Task<int> CheckAsync(Plan plan)
{
    Console.WriteLine($"Three replicas, nginx, PostgreSQL, 16 clients, seed {plan.Seed}{(plan.IsCalm ? ", undisturbed" : "")}");
    using var signals = new StopSignals();
    var report = await new Run(plan, signals).RunAsync();
    foreach (var line in report.Summary.Concat(report.Problems.Take(20)))
        Console.WriteLine(line);
    Console.WriteLine(report.Problems.Count == 0 ? "Nothing is wrong." : $"{report.Problems.Count} problems.");
    if (report.Done >= plan.Operations)
        return report.Problems.Count == 0 ? 0 : 1;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"Stopped early: {report.Done:N0} of {plan.Operations:N0} operations."));
    return 1;
}

static async Task<int> PlantAsync()
{
    using var signals = new StopSignals();
    var missed = 0;
    foreach (var (what, plan) in new (string What, Plan Plan)[]
    {
        ("a replica that skips one command of each world", new Plan(20_000, 1) { Fault = FaultyLog.Skip }),
        ("a replica that appends without comparison", new Plan(20_000, 1) { Fault = FaultyLog.Blind }),
        ("clients that do not carry the offset", new Plan(20_000, 1) { CarriesOffset = false }),
    })
    {
        var report = await new Run(plan, signals).RunAsync();
        if (signals.Asked.IsCancellationRequested)
            return 1;
        Console.WriteLine(report.Problems is [var first, ..] ? $"found: {what}: {first}" : $"NOT FOUND: {what}");
        missed += report.Problems.Count == 0 ? 1 : 0;
    }

    return missed;
}
