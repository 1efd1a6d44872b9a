using System.Globalization;
using AikidoGitLabSim.Histories;
using AikidoGitLabSim.Support.Postgres;

// 'plant' plants each fault, and expects that it is found. No argument: so many operations as GITLAB_SIM_OPERATIONS says.
const int missing = 3;
const string usage = "usage: dotnet run --project tests/AikidoGitLabSim.Histories [-- plant | check OPERATIONS [SEED]]";

if (!PostgresCluster.IsInstalled || Nginx.Program is null)
{
    Console.Error.WriteLine("PostgreSQL and nginx are needed; install them: apt-get install -y postgresql nginx-light");
    return missing;
}

return args switch
{
    [] => await CheckAsync(Number(Environment.GetEnvironmentVariable("GITLAB_SIM_OPERATIONS") ?? "100000"), 1),
    ["check", var operations] => await CheckAsync(Number(operations), 1),
    ["check", var operations, var seed] => await CheckAsync(Number(operations), (int)Number(seed)),
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

static async Task<int> CheckAsync(long operations, int seed)
{
    Console.WriteLine($"Three replicas, nginx, PostgreSQL, 16 clients, seed {seed}");
    var report = await new Run(operations, seed).RunAsync();
    foreach (var line in report.Summary.Concat(report.Problems.Take(20)))
        Console.WriteLine(line);
    Console.WriteLine(report.Problems.Count == 0 ? "Nothing is wrong." : $"{report.Problems.Count} problems.");
    return report.Problems.Count == 0 && report.Operations >= operations ? 0 : 1;
}

static async Task<int> PlantAsync()
{
    var missed = 0;
    foreach (var (what, run) in new (string What, Run Run)[]
    {
        ("a replica that skips one command of each world", new Run(20_000, 1, FaultyLog.Skip)),
        ("a replica that appends without comparison", new Run(20_000, 1, FaultyLog.Blind)),
        ("clients that do not carry the offset", new Run(20_000, 1, carriesOffset: false)),
    })
    {
        var report = await run.RunAsync();
        Console.WriteLine(report.Problems is [var first, ..] ? $"found: {what}: {first}" : $"NOT FOUND: {what}");
        missed += report.Problems.Count == 0 ? 1 : 0;
    }

    return missed;
}
