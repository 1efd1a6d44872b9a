using AikidoGitLabSim.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Benchmarks.Requests;

/// <summary>The two servers of the comparison.</summary>
internal static class RequestServers
{
    /// <summary>The simulator, as <c>serve --engine built-in</c> runs it.</summary>
    public static async Task<int> SimulatorAsync()
    {
        await using var simulator = await StartAsync();
        return await Servers.UntilInputEndsAsync(simulator.GitLabUrl.ToString());
    }

    /// <summary>Endpoints that compare the token and answer what the simulator answers, headers included.</summary>
    public static async Task<int> BareAsync()
    {
        var answers = await RecordAsync();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
        });
        builder.Services.AddRoutingCore();
        await using var app = builder.Build();
        foreach (var route in answers.GroupBy(answer => answer.Request.Path.Split('?')[0]))
        {
            var byToken = route.ToDictionary(answer => BenchmarkWorld.Secret(answer.Request.Token), answer => answer.Answer);
            app.MapGet(route.Key, http => AnswerAsync(http, byToken));
        }

        await app.StartAsync();
        return await Servers.UntilInputEndsAsync(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    private static Task AnswerAsync(HttpContext http, Dictionary<string, RecordedAnswer> byToken)
    {
        if (byToken.TryGetValue(http.Request.Headers["PRIVATE-TOKEN"].ToString(), out var answer))
            return answer.SendAsync(http);
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static async Task<List<(MeasuredRequest Request, RecordedAnswer Answer)>> RecordAsync()
    {
        await using var simulator = await StartAsync();
        var answers = new List<(MeasuredRequest, RecordedAnswer)>();
        foreach (var request in MeasuredRequest.All)
        {
            using var client = simulator.CreateClient();
            client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", BenchmarkWorld.Secret(request.Token));
            using var answer = await client.GetAsync(new Uri(request.Path, UriKind.Relative));
            if ((int)answer.StatusCode != request.Status)
                throw new InvalidOperationException($"{request.Name}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            answers.Add((request, await RecordedAnswer.OfAsync(answer)));
        }

        return answers;
    }

    private static Task<GitLabSimulator> StartAsync() => GitLabSimulator.StartAsync(options =>
    {
        options.UseFreePort();
        options.World = RequestWorld.Make();
    });
}
