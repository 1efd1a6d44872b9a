using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Benchmarks.Starts;

/// <summary>Measures how long builds of <c>gitlab-sim</c> take from the start of the process to the first answer.</summary>
internal static class StartComparison
{
    private const int Rounds = 7;

    private const string SmallWorld = """
        edition: gitlab.com/premium/18.11
        users:
          - username: mara
        """;

    /// <summary>Prints medians, and the ratio to bare Kestrel's start.</summary>
    /// <param name="builds">The builds: binaries, or files that <c>dotnet</c> runs.</param>
    public static async Task<int> RunAsync(string[] builds)
    {
        var folder = Directory.CreateTempSubdirectory("starts-");
        try
        {
            var world = Path.Combine(folder.FullName, "world.yml");
            await File.WriteAllTextAsync(world, SmallWorld);
            await MeasureAsync(
            [
                StartedProgram.Bare,
                .. builds.SelectMany(file => new[] { StartedProgram.Seeded(file), StartedProgram.With(file, world) }),
            ]);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The server that the others are compared with.</summary>
    public static async Task<int> ServeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        await using var app = builder.Build();
        app.MapGet("/api/v4/user", http => http.Response.WriteAsync("{}", http.RequestAborted));
        await app.StartAsync();
        return await Servers.UntilInputEndsAsync(app.Urls.First());
    }

    private static async Task MeasureAsync(StartedProgram[] programs)
    {
        var measured = programs.ToDictionary(program => program, _ => new List<(double Milliseconds, double Megabytes)>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var program in programs)
                measured[program].Add(await program.StartAsync());
        }

        var bare = Median(measured[StartedProgram.Bare].Select(start => start.Milliseconds));
        foreach (var program in programs)
        {
            var start = Median(measured[program].Select(one => one.Milliseconds));
            var memory = Median(measured[program].Select(one => one.Megabytes));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{start,6:F0} ms   {start / bare,5:F2} of bare Kestrel   {memory,4:F0} MB   {program.Name}"));
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
