using System.Text;
using AikidoGitLabSim.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>The two servers. Each prints its URL and ends when its input does.</summary>
internal static class Servers
{
    /// <summary>A minimal API that compares the header and answers the simulator's JSON.</summary>
    public static async Task<int> BareAsync()
    {
        var json = Encoding.UTF8.GetBytes(await SimulatedAnswerAsync());
        var secret = BenchmarkWorld.Secret(1);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        await using var app = builder.Build();
        app.MapGet("/api/v4/personal_access_tokens/self", http =>
        {
            if (!http.Request.Headers.TryGetValue("PRIVATE-TOKEN", out var sent)
                || !sent.ToString().StartsWith(secret[..14], StringComparison.Ordinal))
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }

            http.Response.ContentType = "application/json";
            http.Response.ContentLength = json.Length;
            return http.Response.Body.WriteAsync(json, http.RequestAborted).AsTask();
        });
        await app.StartAsync();
        return await UntilInputEndsAsync(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>The simulator with a number of tokens.</summary>
    public static async Task<int> SimulatorAsync(int tokens)
    {
        await using var simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.World = BenchmarkWorld.With(tokens);
        });
        return await UntilInputEndsAsync(simulator.GitLabUrl.ToString());
    }

    /// <summary>The simulator with ten tokens, as <c>serve</c> runs it.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="mappings">How many mappings WireMock.Net holds, none of which matches the load; 0: one was removed; null: there was
    /// none.</param>
    public static async Task<int> EngineAsync(string engine, int? mappings)
    {
        await using var simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.World = BenchmarkWorld.With(10);
            if (engine == "wiremock-net")
                options.UseWireMock();
        });
        for (var n = 0; n < Math.Max(1, mappings ?? 0) && mappings is not null; n++)
            simulator.WireMock.Given(Request.Create().WithPath($"/stubs/{n}").UsingGet()).RespondWith(Response.Create().WithBody("stub"));
        if (mappings == 0)
            simulator.WireMock.ResetMappings();
        return await UntilInputEndsAsync(simulator.GitLabUrl.ToString());
    }

    /// <summary>The simulator with one public project, whose code is a repository on this machine.</summary>
    public static async Task<int> GitAsync(string repository)
    {
        await using var simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.World = BenchmarkWorld.WithRepository(repository);
        });
        return await UntilInputEndsAsync(simulator.GitLabUrl.ToString());
    }

    /// <summary>The simulator as <c>serve</c> runs it, for clients of every kind.</summary>
    public static async Task<int> SoakAsync(string repository)
    {
        await using var simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.World = SoakWorld.Load(repository);
            options.ReportUnhandledException = Console.Error.WriteLine;
        });
        return await UntilInputEndsAsync(simulator.GitLabUrl.ToString());
    }

    /// <summary>WireMock.Net without the simulator: one mapping answers the simulator's JSON, everything else is 404.</summary>
    public static async Task<int> WireMockNetAsync()
    {
        using var server = WireMockServer.Start(new WireMockServerSettings
        {
            Urls = ["http://127.0.0.1:0"], MaxRequestLogCount = 1000, Logger = new WireMockNullLogger(),
        });
        server.Given(Request.Create().WithPath(PinnedLoad.Path).WithHeader("PRIVATE-TOKEN", BenchmarkWorld.Secret(1)).UsingGet())
            .RespondWith(Response.Create().WithHeader("Content-Type", "application/json").WithBody(await SimulatedAnswerAsync()));
        return await UntilInputEndsAsync(server.Urls[0]);
    }

    /// <summary>The simulator's JSON for the first token.</summary>
    public static async Task<string> SimulatedAnswerAsync()
    {
        await using var simulator = await GitLabSimulator.StartAsync(options => options.World = BenchmarkWorld.With(1));
        using var client = simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", BenchmarkWorld.Secret(1));
        return await client.GetStringAsync(new Uri("/api/v4/personal_access_tokens/self", UriKind.Relative));
    }

    /// <summary>Prints the URL, answers each line of the input with the bytes that were allocated so far, and ends when the input
    /// does.</summary>
    public static async Task<int> UntilInputEndsAsync(string url)
    {
        // What loading left behind is not part of a request's cost, for neither server.
        GC.Collect();
        Console.WriteLine(url);
        while (await Console.In.ReadLineAsync() is not null)
            Console.WriteLine(GC.GetTotalAllocatedBytes(precise: true).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    }
}
